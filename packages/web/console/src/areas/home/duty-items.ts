/** Rows of the API as what waits for somebody. Each function picks those that are the reader's turn. */

import type { RowOf, Schema } from '../../api/read.js';
import { type NextStep, stepLink } from '../../house/step-link.js';
import type { Words } from '../../language/words.js';
import { hasOneOf, ROLE_WORDS, type Role } from '../../session/roles.js';
import type { DutyItem } from './duty.js';

const same = (text: string): Words => ({ zh: text, en: text });

/** Results that wait for a review by somebody else than who entered them. */
export const reviewItems = (rows: readonly RowOf<'/api/v1/reviews'>[], department: string | null): DutyItem[] =>
  rows
    .filter((row) => !row.byMyself && row.department === department)
    .map(({ visit, department: part, name, taskTitle, dueOn, daysLeft, lateDays }) => ({
      id: visit,
      words: same(name),
      note: same(taskTitle),
      deadline: { due: dueOn, left: daysLeft, late: lateDays },
      to: `/reviews/${visit}/${part}`,
    }));

/** While a published result is corrected no deadline runs. */
const publicationItem = ({ visit, name, dueOn, daysLeft, lateDays, correction }: RowOf<'/api/v1/publications/due'>): DutyItem => ({
  id: visit,
  words: same(name),
  ...(correction ? {} : { deadline: { due: dueOn, left: daysLeft, late: lateDays } }),
  to: `/publications/${visit}`,
});

/** Results whose every part is passed: they only wait to be published. */
export const publicationItems = (rows: readonly RowOf<'/api/v1/publications/due'>[]): DutyItem[] =>
  rows.filter(({ missing }) => missing.length === 0).map(publicationItem);

/** Results that a department holds up, by records or by review. */
export const missingItems = (rows: readonly RowOf<'/api/v1/publications/due'>[], department: string | null): DutyItem[] =>
  rows.filter(({ missing }) => department !== null && missing.includes(department)).map(publicationItem);

/** Late publications of the whole city; entities whose list is not public are not named. */
export const overdueItems = (rows: readonly RowOf<'/api/v1/public/overdue'>[]): DutyItem[] =>
  rows.map(({ visit, entity, task, dueOn, lateDays }) => ({
    id: visit,
    words: entity === null ? { zh: '（名单不公开）', en: '(the list is not public)' } : same(entity.name),
    note: same(task.title),
    deadline: { due: dueOn, left: 0, late: lateDays },
    to: `/publications/${visit}`,
  }));

export const objectionItems = (rows: readonly RowOf<'/api/v1/objections'>[]): DutyItem[] =>
  rows.map(({ id, entity, task }) => ({ id, words: same(entity.name), note: same(task.title), to: `/objections/${id}` }));

/** Records of one item that contradict each other. */
export const conflictItems = (rows: readonly Schema<'RecordConflict'>[]): DutyItem[] =>
  rows.map(({ visit, item, entity }) => ({ id: `${visit} ${item}`, words: same(entity.name), to: `/visits/${visit}` }));

/** Reports of inspectors that the department decides. */
export const reportItems = (rows: readonly Schema<'VisitReport'>[], department: string | null): DutyItem[] =>
  rows
    .filter(({ addressee }) => addressee === department)
    .map(({ id, kind, publicReason, visit }) => ({ id, words: kind, note: same(publicReason), to: `/visits/${visit}` }));

/** Visits that have a day but no delivered notice. */
export const noticeItems = (rows: readonly Schema<'Visit'>[]): DutyItem[] =>
  rows
    .filter(({ date, noticeDeliveredOn }) => date !== null && noticeDeliveredOn === null)
    .map(({ id, name, date }) => ({ id, words: same(name), ...(date === null ? {} : { deadline: { due: date } }), to: `/visits/${id}` }));

export const followUpItems = (rows: readonly Schema<'FollowUp'>[]): DutyItem[] =>
  rows.map(({ id, entity, text, dueOn }) => ({
    id,
    words: same(entity.name),
    note: same(text),
    ...(dueOn === null ? {} : { deadline: { due: dueOn } }),
    to: `/follow-ups/${id}`,
  }));

/** An inspector's visits that are not entered yet. */
export const myVisitItems = (rows: readonly Schema<'MyVisit'>[]): DutyItem[] =>
  rows
    .filter(({ part, state }) => (part === 'awaiting' || part === 'returned') && state !== 'replaced' && state !== 'voided')
    .map(({ id, name, address, date, start, part }) => ({
      id,
      words: same(name),
      note:
        part === 'returned'
          ? { zh: '已退回，请更正后重新录入', en: 'sent back: correct and enter it again' }
          : same([start ?? '', address].filter((text) => text !== '').join(' ')),
      ...(date === null ? {} : { deadline: { due: date } }),
      to: `/my-visits/${id}`,
    }));

type Plan = RowOf<'/api/v1/plans'>;

const AWAITED_BY_REVIEWERS: Readonly<Record<string, Words>> = {
  'legal-opinion': { zh: '待合法性审核', en: 'awaits the legal review' },
  'collective-approval': { zh: '待集体审议', en: 'awaits collective approval' },
  publication: { zh: '待公布', en: 'awaits publication' },
};

/** Own plans that a reviewer takes a step further. */
export const planReviewItems = (rows: readonly Plan[], department: string | null): DutyItem[] =>
  rows.flatMap(({ id, department: owner, pending }) => {
    const note = AWAITED_BY_REVIEWERS[pending?.awaits ?? ''];
    return pending === null || owner !== department || note === undefined
      ? []
      : [{ id, words: same(pending.title), note, to: `/plans/${id}` }];
  });

/** Own plans that still stand as drafts. */
export const planDraftItems = (rows: readonly Plan[], department: string | null): DutyItem[] =>
  rows.flatMap(({ id, department: owner, pending }) =>
    pending === null || owner !== department || pending.state.code !== 'draft'
      ? []
      : [{ id, words: same(pending.title), note: { zh: '草稿，待提交', en: 'draft, to be submitted' }, to: `/plans/${id}` }],
  );

/** Somebody with a department and roles; a step that names neither is nobody's. */
export interface StepReader {
  readonly department: string | null;
  readonly roles: readonly Role[];
  readonly departmentName: (id: string) => Words;
}

type NextSteps = Pick<Schema<'Task'>, 'id' | 'title' | 'next'>;
const isTurnOf = ({ department, roles }: NextStep, reader: StepReader): boolean =>
  department === reader.department && hasOneOf(reader.roles, roles);

/** What has a card of its own on the start page, result by result. */
const TOLD_BY_RESULT: readonly NextStep['place'][] = ['reviews', 'publications'];

/** Steps of joint tasks that the reader may take, in the service's words, each with what leads there. */
export const taskItems = (tasks: readonly NextSteps[], reader: StepReader): DutyItem[] =>
  tasks.flatMap(({ id, title, next }) =>
    next
      .filter((step) => isTurnOf(step, reader) && !TOLD_BY_RESULT.includes(step.place))
      .map((step, place) => ({ id: `${id} ${place}`, words: same(title), note: step.words, to: `/tasks/${id}`, act: stepLink(step, id) })),
  );

function waitingFor({ department, roles, words }: NextStep, { departmentName }: StepReader): Words {
  const name = departmentName(department);
  const who = roles.map((role) => ROLE_WORDS[role]);
  if (who.length === 0) return words;
  return {
    zh: `等待${name.zh}的${who.map(({ zh }) => zh).join('或')}：${words.zh}`,
    en: `Waiting for the ${who.map(({ en }) => en).join(' or ')} of ${name.en}: ${words.en}`,
  };
}

/** Steps that others take: whom the task waits for, and what for. */
export const waitingTaskItems = (tasks: readonly NextSteps[], reader: StepReader): DutyItem[] =>
  tasks.flatMap(({ id, title, next }) =>
    next
      .filter((step) => !isTurnOf(step, reader))
      .map((step, place) => ({ id: `${id} ${place}`, words: same(title), note: waitingFor(step, reader), to: `/tasks/${id}` })),
  );
