// What `node:assert/strict` is where there is no Node.js.
import { strict } from 'assert';

// biome-ignore lint/style/noDefaultExport: node:assert/strict has one
export default strict;
