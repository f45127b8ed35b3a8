/** How a result stands, and whether it was published in time, as marks. */

import type { Html } from '../../markup/html.js';
import { RESULT_STATE_WORDS, type ResultState } from '../../words/results.js';
import { mark, type Tone } from '../facts/mark.js';
import { type PageRequest, sayer } from '../request.js';

type Reader = Pick<PageRequest, 'language'>;

const TONES: Readonly<Record<ResultState, Tone>> = {
  published: 'good',
  objection_open: 'wait',
  upheld: 'good',
  corrected: 'past',
  withdrawn: 'bad',
};

export const resultMark = ({ language }: Reader, state: ResultState): Html => mark(TONES[state], RESULT_STATE_WORDS[state][language]);

/** Whether the deadline was kept. @param lateDays working days */
export function deadlineMark(request: Reader, lateDays: number): Html {
  const say = sayer(request);
  if (lateDays === 0) return mark('good', say('按期公示', 'in time'));
  return mark('bad', say(`逾期 ${lateDays} 个工作日`, `${lateDays} working ${lateDays === 1 ? 'day' : 'days'} late`));
}
