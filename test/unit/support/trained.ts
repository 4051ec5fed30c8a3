import { readFileSync } from 'node:fs';
import { createResources } from '../../../src/core/recognition/resources';

/** The recogniser as it is shipped, loaded once for all tests. */
export const trainedResources = createResources(readFileSync('media/recogniser.bin'));
