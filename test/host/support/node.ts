// The node host: mocha as a package. Must come before the suites, which use its globals.
import Mocha from 'mocha';
import { adopt } from './run';

const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, retries: 1 });
mocha.suite.emit('pre-require', globalThis, '', mocha);
adopt(mocha);
