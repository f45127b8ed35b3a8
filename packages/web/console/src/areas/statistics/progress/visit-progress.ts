/** How far a department's visits are. Knows no framework, so that it is tested alone. */

import type { RowOf } from '../../../api/read.js';
import type { Words } from '../../../language/words.js';

type Visit = Pick<RowOf<'/api/v1/visits'>, 'task' | 'state' | 'parts' | 'dueOn'>;

/** Steps, each of which holds the next: what is published was passed, entered and visited. */
export const STEPS = ['all', 'visited', 'entered', 'passed', 'published'] as const;

export type Step = (typeof STEPS)[number];

export const STEP_WORDS: Readonly<Record<Step | 'returned' | 'late', Words>> = {
  all: { zh: '应检查', en: 'To visit' },
  visited: { zh: '已到场', en: 'Visited' },
  entered: { zh: '已录入', en: 'Entered' },
  passed: { zh: '已审核', en: 'Reviewed' },
  published: { zh: '已公示', en: 'Published' },
  returned: { zh: '退回待补正', en: 'Returned' },
  late: { zh: '逾期未公示', en: 'Overdue' },
};

export interface Progress extends Readonly<Record<Step | 'returned' | 'late', number>> {
  readonly task: string;
}

const PUBLISHED: readonly Visit['state'][] = ['published', 'follow_up', 'closed'];
const DROPPED: readonly Visit['state'][] = ['replaced', 'voided'];
const BEFORE: readonly Visit['state'][] = ['assigned', 'notified'];

/** The steps that a visit has taken, of the department's part. */
function stepsOf({ state, parts, dueOn }: Visit, department: string, today: string): ReadonlySet<keyof typeof STEP_WORDS> {
  const part = parts.find((one) => one.department === department)?.state;
  const isPublished = PUBLISHED.includes(state);
  const isPassed = isPublished || part === 'passed';
  const isEntered = isPassed || part === 'entered';
  const taken: [keyof typeof STEP_WORDS, boolean][] = [
    ['all', true],
    ['visited', isEntered || !BEFORE.includes(state)],
    ['entered', isEntered],
    ['passed', isPassed],
    ['published', isPublished],
    ['returned', !isPublished && part === 'returned'],
    ['late', !isPublished && dueOn !== null && dueOn < today],
  ];
  return new Set(taken.flatMap(([step, isTaken]) => (isTaken ? [step] : [])));
}

const NONE: Omit<Progress, 'task'> = { all: 0, visited: 0, entered: 0, passed: 0, published: 0, returned: 0, late: 0 };

function countOf(task: string, visits: readonly Visit[], department: string, today: string): Progress {
  const count = { task, ...NONE };
  for (const visit of visits) for (const step of stepsOf(visit, department, today)) count[step] += 1;
  return count;
}

/** Visits in which the department has a part; those replaced or voided count nowhere. */
const counted = (visits: readonly Visit[], department: string): Visit[] =>
  visits.filter(({ state, parts }) => !DROPPED.includes(state) && parts.some((one) => one.department === department));

/** Task by task, in the order of the visits. @param today YYYY-MM-DD */
export function progressByTask(visits: readonly Visit[], department: string, today: string): Progress[] {
  const found = counted(visits, department);
  const tasks = [...new Set(found.map(({ task }) => task))];
  return tasks.map((task) =>
    countOf(
      task,
      found.filter((visit) => visit.task === task),
      department,
      today,
    ),
  );
}

/** Of all tasks together; its `task` is empty. */
export const progressOfAll = (visits: readonly Visit[], department: string, today: string): Progress =>
  countOf('', counted(visits, department), department, today);
