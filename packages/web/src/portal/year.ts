/** The year that a page is about: the one that its address asks for, or the present one in Beijing. */

import { dayInBeijing } from './beijing.js';
import type { PageRequest } from './request.js';

/** The year of a moment in Beijing. @param now RFC 3339 */
export const yearInBeijing = (now: string): string => dayInBeijing(now).slice(0, 4);

/** Not checked: the API says what is wrong with it. */
export const askedYear = ({ query, now }: Pick<PageRequest, 'query' | 'now'>): string =>
  query['year'] === undefined || query['year'] === '' ? yearInBeijing(now) : query['year'];
