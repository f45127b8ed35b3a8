/** How a plan stands, as a mark. */

import type { PublicAnswer } from '../../api/public-api.js';
import type { Html } from '../../markup/html.js';
import { mark, type Tone } from '../facts/mark.js';
import { type PageRequest, sayer } from '../request.js';

type State = PublicAnswer<'/api/v1/public/plans/{plan}'>['current']['state'];

const TONES: Readonly<Partial<Record<State['code'], Tone>>> = {
  published: 'good',
  active: 'good',
  closed: 'past',
  amended: 'past',
  cancelled: 'bad',
};

export function planMark(request: Pick<PageRequest, 'language'>, state: State, isCancelled: boolean): Html {
  if (isCancelled) return mark('bad', sayer(request)('已取消', 'cancelled'));
  return mark(TONES[state.code] ?? 'wait', state[request.language]);
}
