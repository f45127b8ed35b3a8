/** How a task stands, as a mark. */

import type { Html } from '../../markup/html.js';
import { type PublicTask, TASK_STATE_WORDS } from '../../words/tasks.js';
import { mark, type Tone } from '../facts/mark.js';
import type { PageRequest } from '../request.js';

const TONES: Readonly<Record<PublicTask['state'], Tone>> = {
  draft: 'wait',
  confirmed: 'wait',
  frozen: 'wait',
  committed: 'wait',
  drawn: 'wait',
  dispatched: 'wait',
  in_progress: 'wait',
  results_complete: 'wait',
  published: 'good',
  archived: 'past',
  cancelled: 'bad',
};

export const taskMark = ({ language }: Pick<PageRequest, 'language'>, state: PublicTask['state']): Html =>
  mark(TONES[state], TASK_STATE_WORDS[state][language]);
