/** Which files of a draw anybody may see, at its stage. */

import { COMMITMENTS_FILE, MANIFEST_FILE, SEALED_FILE } from '@double-random/core';
import { CUSTODY_FILE } from './custody-file.js';
import { type Draw, isDisclosed } from './draw.js';

/** What a sealed draw shows before its disclosure: draw protocol section 10. */
const SEALED_PUBLISHED = new Set([MANIFEST_FILE, COMMITMENTS_FILE, SEALED_FILE, CUSTODY_FILE]);

/** Whether a file may be shown to anybody. */
export const isPublished = (draw: Draw, name: string): boolean => isDisclosed(draw) || SEALED_PUBLISHED.has(name);
