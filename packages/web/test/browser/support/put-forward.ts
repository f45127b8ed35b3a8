/** Loaded before a program (`node --import put-forward.js?milliseconds=…`), it puts the program's clock forward, and those of its threads. */

import { putForward } from './clock.js';

putForward(Number(new URL(import.meta.url).searchParams.get('milliseconds')));
