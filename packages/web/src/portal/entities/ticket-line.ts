/** A drawing of one ticket among all: a line from 0 to 1, the part up to the cutoff, and where the ticket lies. */

import type { EntityStanding } from '@double-random/core';
import { type Html, html } from '../../markup/html.js';
import { type PageRequest, sayer } from '../request.js';

/** Hex digits that a number holds exactly. */
const DIGITS = 13;

/** Where a ticket lies between 0 and 1. @param ticket hex */
export const fractionOf = (ticket: string): number => Number.parseInt(ticket.slice(0, DIGITS), 16) / 16 ** DIGITS;

const WIDTH = 640;
const MARGIN = 20;
const SPAN = WIDTH - 2 * MARGIN;

/** A cutoff nearer to 0 than this is drawn once more, larger. */
const NEAR = 0.2;
const ENLARGED = 2.5;

/** A cutoff nearer to 0, as a part of its line, ends above the figure 0. */
const BESIDE_ZERO = 0.06;

interface Line {
  readonly y: number;
  /** What the line ends with. */
  readonly to: number;
  readonly ticket: number;
  readonly cutoff: number;
}

const at = (value: number, to: number): string => (MARGIN + (SPAN * value) / to).toFixed(1);

/** Words stay inside the drawing. */
const anchorOf = (value: number, to: number): 'start' | 'middle' | 'end' => {
  const part = value / to;
  if (part < 0.2) return 'start';
  return part > 0.8 ? 'end' : 'middle';
};

const shown = (value: number): string => value.toFixed(4);

function lineOf({ y, to, ticket, cutoff }: Line, words: { readonly ticket: string; readonly cutoff: string }): Html {
  const drawn = Math.min(cutoff, to);
  const hasTicket = ticket <= to;
  const hasCutoff = cutoff <= to;
  return html`<rect class="track" x="${MARGIN}" y="${y}" width="${SPAN}" height="16"/>
<rect class="drawn" x="${MARGIN}" y="${y}" width="${((SPAN * drawn) / to).toFixed(1)}" height="16"/>
<text x="${MARGIN}" y="${y + 40}" text-anchor="start">0</text><text x="${WIDTH - MARGIN}" y="${y + 40}" text-anchor="end">${to === 1 ? '1' : shown(to)}</text>
${
  hasCutoff
    ? html`<line class="limit" x1="${at(cutoff, to)}" x2="${at(cutoff, to)}" y1="${y - 6}" y2="${y + (cutoff / to < BESIDE_ZERO ? 24 : 40)}"/><text class="limit-text" x="${at(cutoff, to)}" y="${y + 60}" text-anchor="${anchorOf(cutoff, to)}">${words.cutoff}</text>
`
    : null
}${
  hasTicket
    ? html`<path class="ticket" d="M${at(ticket, to)} ${y + 8} l-9 -20 h18 z"/><text class="ticket-text" x="${at(ticket, to)}" y="${y - 20}" text-anchor="${anchorOf(ticket, to)}">${words.ticket}</text>
`
    : null
}`;
}

/** `null` where there is no cutoff to compare with. */
export function ticketLine(
  { ticket, cutoff, standing }: Pick<EntityStanding, 'ticket' | 'cutoff' | 'standing'>,
  request: PageRequest,
): Html | null {
  if (cutoff === null) return null;
  const say = sayer(request);
  const [own, last] = [fractionOf(ticket), fractionOf(cutoff)];
  const words = {
    ticket: say(`本户的签号 ${shown(own)}`, `this ticket ${shown(own)}`),
    cutoff: say(`抽中线 ${shown(last)}`, `cutoff ${shown(last)}`),
  };
  const whole = lineOf({ y: 50, to: 1, ticket: own, cutoff: last }, words);
  const isEnlarged = last < NEAR;
  const enlarged = isEnlarged ? lineOf({ y: 222, to: Math.min(1, last * ENLARGED), ticket: own, cutoff: last }, words) : null;
  const told =
    standing === 'selected'
      ? say('签号不大于抽中线：抽中。', ' The ticket does not exceed the cutoff: drawn.')
      : say('签号大于抽中线：没有抽中。', ' The ticket exceeds the cutoff: not drawn.');
  return html`<figure class="ticket-line">
<svg viewBox="0 0 ${WIDTH} ${isEnlarged ? 296 : 124}" role="img" aria-label="${say('签号与抽中线：', 'Ticket and cutoff: ')}${words.ticket}${say('，', ', ')}${words.cutoff}${say('。', '.')}${told}">
${whole}${
  isEnlarged
    ? html`<text class="small-text" x="${MARGIN}" y="160" text-anchor="start">${say('放大靠近 0 的一段：', 'The part near 0, enlarged:')}</text>
`
    : null
}${enlarged}</svg>
<figcaption>${say(
    '签号换算成 0 到 1 之间的数。抽中线左边（深色）的都抽中，右边的都没有抽中。',
    'Tickets as numbers between 0 and 1. All to the left of the cutoff (dark) are drawn, none to its right.',
  )}${told}</figcaption>
</figure>`;
}
