/** A short mark beside a name: how something stands. */

import { type Html, html } from '../../markup/html.js';

/** `good`: it is done and well; `wait`: under way; `bad`: void, late or withdrawn; `past`: something newer holds. */
export type Tone = 'good' | 'wait' | 'bad' | 'past';

const CLASSES: Readonly<Record<Tone, Html>> = {
  good: html`mark good`,
  wait: html`mark wait`,
  bad: html`mark bad`,
  past: html`mark past`,
};

export const mark = (tone: Tone, words: string): Html => html`<span class="${CLASSES[tone]}">${words}</span>`;
