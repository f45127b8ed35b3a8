import test from 'ava';
import { countText, type DutyItem, lateCount, mostUrgent } from '../../console/src/areas/home/duty.js';
import {
  missingItems,
  myVisitItems,
  planReviewItems,
  publicationItems,
  reviewItems,
  taskItems,
  waitingTaskItems,
} from '../../console/src/areas/home/duty-items.js';
import { stepLink } from '../../console/src/house/step-link.js';

const item = (id: string, deadline?: DutyItem['deadline']): DutyItem => ({
  id,
  words: { zh: id, en: id },
  to: '/',
  ...(deadline === undefined ? {} : { deadline }),
});

test('what is late comes first, then by deadline, then what has none', (t) => {
  const items = [
    item('open'),
    item('soon', { due: '2026-12-01', left: 3 }),
    item('late', { due: '2026-12-09', left: 0, late: 2 }),
    item('sooner', { due: '2026-11-30', left: 2 }),
  ];
  t.deepEqual(
    mostUrgent(items, 3).map(({ id }) => id),
    ['late', 'sooner', 'soon'],
  );
  t.is(lateCount(items), 1);
});

test('a list that goes on is counted as far as it is known', (t) => {
  t.is(countText({ items: [item('a')], isMore: false }), '1');
  t.is(countText({ items: [item('a')], isMore: true }), '1+');
});

const REVIEW = {
  visit: 'v1',
  department: 'market',
  version: 1,
  task: 't',
  drawId: 'd',
  taskTitle: '任务',
  entity: 'e',
  name: '甲公司',
  enteredAt: '2026-11-20T01:00:00Z',
  endedOn: '2026-11-20',
  dueOn: '2026-12-18',
  daysLeft: 19,
  lateDays: 0,
  byMyself: false,
};

test('nobody is asked to review what they entered, nor what is another department’s', (t) => {
  const rows = [REVIEW, { ...REVIEW, visit: 'v2', byMyself: true }, { ...REVIEW, visit: 'v3', department: 'culture' }];
  t.deepEqual(
    reviewItems(rows, 'market').map(({ id }) => id),
    ['v1'],
  );
});

const DUE = {
  visit: 'v1',
  task: 't',
  entity: 'e',
  name: '甲公司',
  state: 'recorded' as const,
  endedOn: '2026-11-20',
  dueOn: '2026-12-18',
  daysLeft: 19,
  lateDays: 0,
  correction: false,
  missing: ['culture'],
  reminders: [],
};

test('a result waits for its publication only once every part is passed, and until then for whoever is missing', (t) => {
  t.deepEqual(publicationItems([DUE]), []);
  t.is(publicationItems([{ ...DUE, missing: [] }]).length, 1);
  t.is(publicationItems([{ ...DUE, missing: [] }])[0]?.deadline?.due, DUE.dueOn);
  t.is(publicationItems([{ ...DUE, missing: [], correction: true }])[0]?.deadline, undefined, 'a correction has no deadline');
  t.is(missingItems([DUE], 'culture').length, 1);
  t.deepEqual(missingItems([DUE], 'market'), []);
  t.deepEqual(missingItems([DUE], null), []);
});

const MY_VISIT = {
  id: 'v1',
  task: { id: 't', title: '任务' },
  entity: 'e',
  name: '甲公司',
  address: '文一路 1 号',
  region: '330106',
  street: null,
  date: '2026-11-24',
  start: '09:00',
  state: 'assigned' as const,
  role: 'member',
  part: 'awaiting' as const,
  returnReason: null,
  endedOn: null,
  dueOn: null,
};

test('an inspector goes where the part is not entered, or was sent back, and nobody goes to what was dropped', (t) => {
  const rows = [
    MY_VISIT,
    { ...MY_VISIT, id: 'v2', part: 'entered' as const },
    { ...MY_VISIT, id: 'v3', state: 'voided' as const },
    { ...MY_VISIT, id: 'v4', part: 'returned' as const },
  ];
  const items = myVisitItems(rows);
  t.deepEqual(
    items.map(({ id }) => id),
    ['v1', 'v4'],
  );
  t.is(items[0]?.note?.zh, '09:00 文一路 1 号');
  t.regex(items[1]?.note?.zh ?? '', /退回/);
});

test('a reviewer is asked for own plans on their way, not for those that wait for others', (t) => {
  const edition = {
    plan: 'p',
    edition: 1,
    version: 1,
    state: { code: 'legal_review' as const, zh: '', en: '' },
    awaits: 'legal-opinion' as const,
    title: '2027 年计划',
    documentNumber: null,
    amendmentReason: null,
    publishedAt: null,
    endedAt: null,
    endReason: null,
  };
  const plan = { id: 'p', department: 'market', year: 2027, publishedAt: null, cancellation: null, current: null, pending: edition };
  t.is(planReviewItems([plan], 'market')[0]?.note?.zh, '待合法性审核');
  t.deepEqual(planReviewItems([plan], 'culture'), []);
  t.deepEqual(planReviewItems([{ ...plan, pending: { ...edition, awaits: 'departments' as const } }], 'market'), []);
  t.deepEqual(planReviewItems([{ ...plan, pending: null }], 'market'), []);
});

const STEP = { place: 'ceremony' as const, draw: 'd1' };

const TASK = {
  id: 't',
  title: '任务',
  next: [
    { ...STEP, department: 'market', roles: ['planner' as const], words: { zh: '请承诺', en: 'Commit' } },
    { ...STEP, department: 'culture', roles: ['planner' as const], words: { zh: '请承诺', en: 'Commit' } },
    { ...STEP, place: 'task' as const, department: 'market', roles: ['reviewer' as const], words: { zh: '请批准', en: 'Approve' } },
  ],
};

const MARKET_PLANNER = { department: 'market', roles: ['planner' as const], departmentName: (id: string) => ({ zh: `${id}局`, en: id }) };

const notesOf = (items: readonly DutyItem[]) => items.map(({ note }) => note?.zh);

test('of a task’s next steps each person sees what he may do, and whom the others wait for', (t) => {
  t.deepEqual(notesOf(taskItems([TASK], MARKET_PLANNER)), ['请承诺']);
  t.deepEqual(notesOf(waitingTaskItems([TASK], MARKET_PLANNER)), ['等待culture局的计划员：请承诺', '等待market局的审核员：请批准']);
});

test('a reviewer is not told a planner’s duty', (t) => {
  t.deepEqual(notesOf(taskItems([TASK], { ...MARKET_PLANNER, roles: ['reviewer'] })), ['请批准']);
  t.deepEqual(taskItems([TASK], { ...MARKET_PLANNER, department: 'culture', roles: ['reviewer'] }), []);
});

test('what the service is at is nobody’s turn', (t) => {
  const preparing = { ...TASK, next: [{ ...STEP, department: 'market', roles: [], words: { zh: '正在准备', en: 'Preparing' } }] };
  t.deepEqual(taskItems([preparing], MARKET_PLANNER), []);
  t.deepEqual(notesOf(waitingTaskItems([preparing], MARKET_PLANNER)), ['正在准备']);
});

test('a step leads straight to where it is taken, and what has a card of its own is told there', (t) => {
  const [step] = taskItems([TASK], MARKET_PLANNER);
  t.deepEqual([step?.to, step?.act?.to, step?.act?.words.en], ['/tasks/t', '/draws/d1/ceremony', 'To the ceremony']);
  t.is(stepLink({ place: 'schedule', draw: null }, 't').to, '/visit-schedule?task=t');
  const review = {
    ...STEP,
    place: 'reviews' as const,
    department: 'market',
    roles: ['reviewer' as const],
    words: { zh: '请审核', en: 'Review' },
  };
  const reviewing = { ...TASK, next: [review] };
  t.deepEqual(taskItems([reviewing], { ...MARKET_PLANNER, roles: ['reviewer'] }), []);
  t.is(waitingTaskItems([reviewing], MARKET_PLANNER).length, 1);
});
