/** The id of a request: in the answer's `X-Request-Id`, in the log and in the audit log. */

import { newId, type Outside } from '../outside/outside.js';

const SANE = /^[\w.:-]{8,64}$/;

/** The id that a proxy gave, or a fresh one where that is missing or odd. */
export const requestIdOf = (given: string, outside: Pick<Outside, 'random'>): string => (SANE.test(given) ? given : newId(outside));
