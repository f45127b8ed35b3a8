/** The year that a page is about: the one that its address asks for, or the present one in Beijing. */

import type { PageRequest } from './request.js';

const EIGHT_HOURS = 8 * 3_600_000;

/** The year of a moment in Beijing. @param now RFC 3339 */
export const yearInBeijing = (now: string): string => new Date(Date.parse(now) + EIGHT_HOURS).toISOString().slice(0, 4);

/** Not checked: the API says what is wrong with it. */
export const askedYear = ({ query, now }: Pick<PageRequest, 'query' | 'now'>): string =>
  query['year'] === undefined || query['year'] === '' ? yearInBeijing(now) : query['year'];
