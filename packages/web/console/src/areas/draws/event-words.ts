/** Events after the draw, in words. */

import type { Words } from '../../language/words.js';

export type EventKind = 'inspector-out' | 'inspector-unavailable' | 'entity-out' | 'appoint' | 'refill';

export const EVENT_WORDS: Readonly<Record<EventKind, Words>> = {
  'inspector-out': { zh: '人员回避', en: 'Inspector recused' },
  'inspector-unavailable': { zh: '人员不能到岗', en: 'Inspector unavailable' },
  'entity-out': { zh: '对象退出', en: 'Entity out' },
  appoint: { zh: '指派', en: 'Appointment' },
  refill: { zh: '补位', en: 'Refill' },
};

/** What follows from recording it. */
export const EVENT_MEANING: Readonly<Record<EventKind, Words>> = {
  'inspector-out': {
    zh: '该人员退出这一个对象的检查组，由同次抽取的下一顺位补上。',
    en: 'The inspector leaves the team of this one entity; the next one of the same draw takes the place.',
  },
  'inspector-unavailable': {
    zh: '该人员退出本次抽取的全部检查组，各空位由同次抽取的下一顺位补上。',
    en: 'The inspector leaves all teams of this draw; the next ones of the same draw take the places.',
  },
  'entity-out': {
    zh: '该对象退出，同层第一个未用的替补顶上，各部门的检查组随之抽定。',
    en: 'The entity leaves, the first unused reserve of its stratum comes in, and its teams are drawn.',
  },
  appoint: {
    zh: '无人可补的空位由部门指派；公开记录写明此人是指派的，不是抽取的。',
    en: 'A place that nobody can fill by the draw is filled by name. It is public that this one was appointed, not drawn.',
  },
  refill: {
    zh: '先前的变动腾出了人员：由同次抽取的下一顺位补上这个空位。',
    en: 'An earlier event made room: the next one of the same draw takes this place.',
  },
};

/** The words of an event that came from the API. */
export function eventWords(kind: unknown): Words {
  const known: Readonly<Record<string, Words>> = EVENT_WORDS;
  return known[String(kind)] ?? { zh: String(kind), en: String(kind) };
}
