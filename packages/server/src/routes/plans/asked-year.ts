/** The year that a request is about: the present one in China unless it says. */

import { z } from 'zod';
import { momentOf, type Outside } from '../../outside/outside.js';
import { FIRST_YEAR, LAST_YEAR, yearInChina } from '../../plans/year.js';

export const askedYear = z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR).optional().describe('This year unless told');

export const yearOf = (asked: number | undefined, { now }: Pick<Outside, 'now'>): number => asked ?? yearInChina(momentOf(now()));
