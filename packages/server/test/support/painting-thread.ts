/** What the painting threads of the services run that live in a test's own process. */

import { pathToFileURL } from 'node:url';
import { programFile } from './program-file.js';

export const PAINTING_THREAD: URL = pathToFileURL(programFile(new URL('../../dist/reports/painting/thread.js', import.meta.url)));
