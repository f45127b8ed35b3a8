/** Passwords that an administrator gives. */

import { momentOf } from '../../outside/outside.js';

const DAYS = 7;
const DAY = 86_400_000;

/** Until when a password given at this moment lets in. */
export const oneTimeUntil = (at: string): string => momentOf(new Date(Date.parse(at) + DAYS * DAY));
