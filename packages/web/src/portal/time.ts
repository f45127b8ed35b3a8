/** Days and moments on pages: in words of the reader's language and in Beijing time, with the exact value for programs. */

import { day, dayAndTime } from '@double-random/reports/words';
import { type Html, html } from '../markup/html.js';
import type { PageRequest } from './request.js';

type Reader = Pick<PageRequest, 'language'>;

/** @param date `2026-03-06` */
export const dayText = ({ language }: Reader, date: string): Html => html`<time datetime="${date}">${day(date, language)}</time>`;

/** @param time RFC 3339; shown in Beijing time, to the minute unless it has seconds */
export const momentText = ({ language }: Reader, time: string): Html => html`<time datetime="${time}">${dayAndTime(time, language)}</time>`;
