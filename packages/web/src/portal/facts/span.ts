/** From one day to another. */

import { type Html, html } from '../../markup/html.js';
import { type PageRequest, sayer } from '../request.js';
import { dayText } from '../time.js';

export const spanText = (request: Pick<PageRequest, 'language'>, { from, to }: { readonly from: string; readonly to: string }): Html =>
  html`${dayText(request, from)}${sayer(request)('至', ' to ')}${dayText(request, to)}`;
