/** What waits, by role: which lists of the API are read for whom. */

import { type Answer, mapAnswer } from '../../api/answer.js';
import { api, ask } from '../../api/client.js';
import type { Read } from '../../api/read.js';
import { beijingToday } from '../../house/china-time.js';
import { departmentWords } from '../../house/departments.js';
import type { Words } from '../../language/words.js';
import type { Role } from '../../session/roles.js';
import { ownDepartment, session } from '../../session/session.js';
import { type DutyItem, type DutyList, NOTHING } from './duty.js';
import {
  conflictItems,
  followUpItems,
  missingItems,
  myVisitItems,
  noticeItems,
  objectionItems,
  overdueItems,
  planDraftItems,
  planReviewItems,
  publicationItems,
  reportItems,
  reviewItems,
  taskItems,
  waitingTaskItems,
} from './duty-items.js';

export interface Duty {
  readonly key: string;
  readonly words: Words;
  /** Whose turn it is. */
  readonly roles: readonly Role[];
  /** The screen that has all of them. */
  readonly to: string;
  readonly load: (signal: AbortSignal) => Promise<Answer<DutyList>>;
}

/** As many as are looked at; who has more waiting is told so. */
const LIMIT = 100;

/** Tasks whose next steps are asked for: those that are not published yet are few. */
const MOST_TASKS = 30;

const UNDER_WAY = ['draft', 'confirmed', 'frozen', 'committed', 'drawn', 'dispatched', 'in_progress', 'results_complete'] as const;

interface Rows<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

const listed = <Row>(answer: Answer<Rows<Row>>, itemsOf: (rows: readonly Row[]) => DutyItem[]): Answer<DutyList> =>
  mapAnswer(answer, ({ items, next }) => ({ items: itemsOf(items), isMore: next !== null }));

const own = (): string | null => ownDepartment.value;

async function openTasks(signal: AbortSignal): Promise<Answer<DutyList>> {
  const lists = await Promise.all(
    UNDER_WAY.map((state) => ask(api.GET('/api/v1/tasks', { params: { query: { limit: MOST_TASKS, state } }, signal }))),
  );
  const failed = lists.find((list) => list.kind !== 'data');
  if (failed !== undefined) return mapAnswer(failed, () => NOTHING);
  const found = lists.flatMap((list) => (list.kind === 'data' ? list.data.items : []));
  const read = await Promise.all(
    found.slice(0, MOST_TASKS).map(({ id }) => ask(api.GET('/api/v1/tasks/{id}', { params: { path: { id } }, signal }))),
  );
  const unread = read.find((task) => task.kind !== 'data');
  if (unread !== undefined) return mapAnswer(unread, () => NOTHING);
  const tasks = read.flatMap((task) => (task.kind === 'data' ? [task.data] : []));
  const reader = { department: own(), roles: session.value?.user.roles ?? [], departmentName: departmentWords };
  const isMore = found.length > MOST_TASKS;
  return { kind: 'data', data: { items: taskItems(tasks, reader), isMore, others: waitingTaskItems(tasks, reader) } };
}

/** Plans of other departments that name the own one, which has not answered. */
async function plansToConfirm(signal: AbortSignal): Promise<Answer<DutyList>> {
  const plans = await ask(api.GET('/api/v1/plans', { params: { query: { limit: LIMIT } }, signal }));
  if (plans.kind !== 'data') return plans;
  const asked = plans.data.items.filter(({ department, pending }) => pending?.awaits === 'departments' && department !== own());
  const items: DutyItem[] = [];
  for (const { id, pending } of asked) {
    if (pending === null) continue;
    const path = { plan: id, edition: pending.edition };
    const edition = await ask(api.GET('/api/v1/plans/{plan}/editions/{edition}', { params: { path }, signal }));
    const isOurTurn =
      edition.kind === 'data' && edition.data.confirmations.some(({ department, answer }) => department === own() && answer === 'asked');
    if (isOurTurn) items.push({ id, words: { zh: pending.title, en: pending.title }, to: `/plans/${id}` });
  }
  return { kind: 'data', data: { items, isMore: plans.data.next !== null } };
}

const plans = (signal: AbortSignal): Promise<Answer<Read<'/api/v1/plans'>>> =>
  ask(api.GET('/api/v1/plans', { params: { query: { limit: LIMIT } }, signal }));

const duePublications = (signal: AbortSignal): Promise<Answer<Read<'/api/v1/publications/due'>>> =>
  ask(api.GET('/api/v1/publications/due', { params: { query: { limit: LIMIT } }, signal }));

export const DUTIES: readonly Duty[] = [
  {
    key: 'my-visits',
    words: { zh: '我要去的检查', en: 'Visits that I make' },
    roles: ['inspector'],
    to: '/my-visits',
    load: async (signal) => listed(await ask(api.GET('/api/v1/my/visits', { params: { query: { limit: LIMIT } }, signal })), myVisitItems),
  },
  {
    key: 'tasks',
    words: { zh: '联合任务的下一步', en: 'Next steps of joint tasks' },
    roles: ['planner', 'reviewer', 'department-admin'],
    to: '/tasks',
    load: openTasks,
  },
  {
    key: 'plans-to-confirm',
    words: { zh: '待确认的年度计划', en: 'Annual plans to confirm' },
    roles: ['planner', 'reviewer'],
    to: '/plans',
    load: plansToConfirm,
  },
  {
    key: 'plan-drafts',
    words: { zh: '未提交的年度计划', en: 'Annual plans not submitted' },
    roles: ['planner'],
    to: '/plans',
    load: async (signal) => listed(await plans(signal), (rows) => planDraftItems(rows, own())),
  },
  {
    key: 'plan-reviews',
    words: { zh: '待审核的年度计划', en: 'Annual plans to review' },
    roles: ['reviewer'],
    to: '/plans',
    load: async (signal) => listed(await plans(signal), (rows) => planReviewItems(rows, own())),
  },
  {
    key: 'reviews',
    words: { zh: '待审核的检查结果', en: 'Results to review' },
    roles: ['reviewer'],
    to: '/reviews',
    load: async (signal) =>
      listed(await ask(api.GET('/api/v1/reviews', { params: { query: { limit: LIMIT } }, signal })), (rows) => reviewItems(rows, own())),
  },
  {
    key: 'publications',
    words: { zh: '待公示的结果', en: 'Results to publish' },
    roles: ['reviewer'],
    to: '/publications',
    load: async (signal) => listed(await duePublications(signal), publicationItems),
  },
  {
    key: 'objections',
    words: { zh: '待处理的异议', en: 'Objections to decide' },
    roles: ['reviewer'],
    to: '/objections',
    load: async (signal) =>
      listed(await ask(api.GET('/api/v1/objections', { params: { query: { limit: LIMIT, state: 'open' } }, signal })), objectionItems),
  },
  {
    key: 'notices',
    words: { zh: '待送达的检查通知书', en: 'Notices to deliver' },
    roles: ['planner'],
    to: '/notices',
    load: async (signal) => {
      const query = { limit: LIMIT, state: 'assigned', placed: 'yes', from: beijingToday(new Date()) } as const;
      return listed(await ask(api.GET('/api/v1/visits', { params: { query }, signal })), noticeItems);
    },
  },
  {
    key: 'reports',
    words: { zh: '检查人员的报告', en: 'Reports of inspectors' },
    roles: ['planner'],
    to: '/inspector-reports',
    load: async (signal) =>
      listed(await ask(api.GET('/api/v1/reports', { params: { query: { limit: LIMIT, state: 'open' } }, signal })), (rows) =>
        reportItems(rows, own()),
      ),
  },
  {
    key: 'conflicts',
    words: { zh: '待核定的记录冲突', en: 'Records that contradict each other' },
    roles: ['inspector', 'planner'],
    to: '/record-conflicts',
    load: async (signal) => listed(await ask(api.GET('/api/v1/conflicts', { params: { query: { limit: LIMIT } }, signal })), conflictItems),
  },
  {
    key: 'missing',
    words: { zh: '等待本部门的结果公示', en: 'Publications that wait for your department' },
    roles: ['planner', 'department-admin'],
    to: '/publications',
    load: async (signal) => listed(await duePublications(signal), (rows) => missingItems(rows, own())),
  },
  {
    key: 'follow-ups-late',
    words: { zh: '逾期的后续处置', en: 'Follow-ups that are overdue' },
    roles: ['planner', 'inspector', 'department-admin'],
    to: '/follow-ups',
    load: async (signal) =>
      listed(
        await ask(api.GET('/api/v1/follow-ups', { params: { query: { limit: LIMIT, state: 'overdue', side: 'own' } }, signal })),
        followUpItems,
      ),
  },
  {
    key: 'overdue',
    words: { zh: '全市逾期未公示的结果', en: 'Results of the city whose publication is late' },
    roles: ['auditor', 'system-admin'],
    to: '/overdue',
    load: async (signal) =>
      listed(await ask(api.GET('/api/v1/public/overdue', { params: { query: { limit: LIMIT } }, signal })), overdueItems),
  },
  {
    key: 'notifications',
    words: { zh: '待签收的抄告', en: 'Notifications to acknowledge' },
    roles: ['planner', 'reviewer'],
    to: '/follow-ups',
    load: async (signal) =>
      listed(
        await ask(
          api.GET('/api/v1/follow-ups', {
            params: { query: { limit: LIMIT, state: 'open', side: 'received', kind: 'notification' } },
            signal,
          }),
        ),
        followUpItems,
      ),
  },
];
