import test from 'ava';
import type { Answer } from '../../console/src/api/answer.js';
import { correctable, correctionObstacle, type Edition, standingEdition } from '../../console/src/areas/reviews/publication/editions.js';
import { type PublishingProgress, publishAll, type TaskAnswer } from '../../console/src/areas/reviews/publication/publish-task.js';
import { changesSince, replacedOf, type Submission, standingAt } from '../../console/src/areas/reviews/records/record-history.js';
import { hasRecorded, missingFiles, stateObstacle, unsettled } from '../../console/src/areas/reviews/review-obstacles.js';
import { nextInQueue, othersWaiting, type WaitingReview } from '../../console/src/areas/reviews/review-queue.js';
import { allPages } from '../../console/src/house/all-pages.js';

const waiting = (dueOn: string, visit: string, changes: Partial<WaitingReview> = {}): WaitingReview => ({
  visit,
  department: 'market',
  version: 1,
  task: 'task',
  drawId: 'draw',
  taskTitle: '抽查',
  entity: 'entity',
  name: '某店',
  enteredAt: '2026-11-20T01:00:00.000Z',
  endedOn: '2026-11-20',
  dueOn,
  daysLeft: 3,
  lateDays: 0,
  byMyself: false,
  ...changes,
});

const QUEUE = [waiting('2026-11-24', 'b'), waiting('2026-11-24', 'c'), waiting('2026-11-30', 'a')];

test('the queue goes on after a part that was decided on, by deadline and then by visit', (t) => {
  t.is(nextInQueue(QUEUE, { dueOn: '2026-11-24', visit: 'b', department: 'market' })?.visit, 'c');
  t.is(nextInQueue(QUEUE, { dueOn: '2026-11-24', visit: 'bb', department: 'market' })?.visit, 'c', 'the part itself waits no more');
  t.is(nextInQueue(QUEUE, { dueOn: '2026-11-24', visit: 'c', department: 'market' })?.visit, 'a');
});

test('behind the last one the queue begins anew, and ends when nothing else waits', (t) => {
  t.is(nextInQueue(QUEUE, { dueOn: '2026-11-30', visit: 'a', department: 'market' })?.visit, 'b');
  t.is(nextInQueue([waiting('2026-11-24', 'b')], { dueOn: '2026-11-24', visit: 'b', department: 'market' }), null);
  t.is(othersWaiting(QUEUE, { dueOn: '2026-11-24', visit: 'b', department: 'market' }), 2);
});

test('the queue leaves out what the reviewer entered, since another has to review it', (t) => {
  const rows = [waiting('2026-11-24', 'b', { byMyself: true }), waiting('2026-11-30', 'a')];
  t.is(nextInQueue(rows, { dueOn: '2026-11-01', visit: 'x', department: 'market' })?.visit, 'a');
});

const submission = (id: string, receivedAt: string, changes: Partial<Submission> = {}): Submission => ({
  submission: id,
  codeTable: '2021',
  result: { code: 'no-problem', zh: '未发现问题', en: 'No problem found' },
  method: 'on-site',
  finding: '',
  disposition: { code: 'none', zh: '无需后续处置', en: 'No follow-up needed' },
  correctBy: null,
  attachments: [],
  inspector: 'SC001',
  device: 'phone',
  madeAt: receivedAt,
  receivedAt,
  membership: 'present',
  department: 'market',
  item: 'SC-01',
  standing: 'head',
  replaces: [],
  ...changes,
});

const FIRST = submission('one', '2026-11-20T01:00:00.000Z', { standing: 'replaced' });
const SECOND = submission('two', '2026-11-22T01:00:00.000Z', { replaces: ['one'], finding: '执照已过期', correctBy: '2026-12-01' });
const REVIEWED_AT = '2026-11-21T00:00:00.000Z';

test('what stood at a moment is what had come and was not replaced by what had come', (t) => {
  t.deepEqual(
    standingAt([FIRST, SECOND], REVIEWED_AT).map(({ submission: id }) => id),
    ['one'],
  );
  t.deepEqual(
    standingAt([FIRST, SECOND], '2026-11-23T00:00:00.000Z').map(({ submission: id }) => id),
    ['two'],
  );
});

test('since a review, fields that differ are told item by item', (t) => {
  const other = submission('three', '2026-11-20T01:00:00.000Z', { item: 'SC-02' });
  const changes = changesSince([SECOND, FIRST, other], REVIEWED_AT);
  t.deepEqual(
    changes.map(({ item, fields, before, after }) => [item, fields, before?.submission, after?.submission]),
    [['SC-01', ['finding', 'correctBy'], 'one', 'two']],
  );
  t.deepEqual(changesSince([SECOND, FIRST, other], '2026-11-23T00:00:00.000Z'), []);
});

test('a conflict and a first record since a review are changes without fields', (t) => {
  const rival = submission('rival', '2026-11-22T02:00:00.000Z');
  const head = { ...FIRST, standing: 'head' as const };
  t.like(changesSince([head, rival], REVIEWED_AT), { length: 1, 0: { after: null, fields: [] } });
  t.like(changesSince([rival], REVIEWED_AT), { length: 1, 0: { before: null, fields: [] } });
});

test('replaced submissions are those of the item, the newest first', (t) => {
  const older = submission('zero', '2026-11-19T01:00:00.000Z', { standing: 'replaced' });
  t.deepEqual(
    replacedOf([older, FIRST, SECOND, submission('x', '2026-11-19T01:00:00.000Z', { item: 'SC-02', standing: 'replaced' })], 'SC-01').map(
      ({ submission: id }) => id,
    ),
    ['one', 'zero'],
  );
});

test('items without a record or with several are told by name', (t) => {
  const items = [
    { item: 'a', name: '食品', recorded: false, conflict: false, records: [] },
    { item: 'b', name: '药品', recorded: true, conflict: true, records: [FIRST, SECOND] },
    { item: 'c', name: '登记', recorded: true, conflict: false, records: [FIRST] },
  ];
  t.deepEqual(
    unsettled(items).map(({ zh }) => zh),
    ['“食品”没有记录', '“药品”有 2 条互相冲突的记录，须由检查人员选定一条'],
  );
});

test('files whose bytes have not come are told', (t) => {
  const file = (name: string, type: string | null) => ({ sha256: name, name, type, size: null });
  const record = submission('one', REVIEWED_AT, { attachments: [file('a.jpg', 'image/jpeg'), file('b.mp4', null)] });
  t.deepEqual(
    missingFiles([{ name: '食品', records: [record] }]).map(({ zh }) => zh),
    ['“食品”的附件“b.mp4”尚未上传完成'],
  );
});

test('whoever recorded something of the part does not review it', (t) => {
  t.true(hasRecorded([FIRST], 'market', 'SC001'));
  t.false(hasRecorded([FIRST], 'market', 'SC002'));
  t.false(hasRecorded([FIRST], 'culture', 'SC001'));
  t.false(hasRecorded([FIRST], 'market', null));
});

test('only what is entered or passed is decided on', (t) => {
  t.deepEqual(
    (['awaiting', 'entered', 'returned', 'passed'] as const).map((state) => stateObstacle(state) === null),
    [false, true, false, true],
  );
});

const edition = (number: number, state: Edition['state']): Edition => ({
  id: `e${number}`,
  edition: number,
  state,
  contentHash: '',
  publishedAt: REVIEWED_AT,
  dueOn: '2026-12-01',
  lateDays: 0,
  objectionsUntil: '2026-12-20',
  openObjections: 0,
  supersedes: null,
  supersededAt: null,
  withdrawn: null,
  correction: null,
});

test('the last edition holds, unless it was withdrawn', (t) => {
  t.is(standingEdition([edition(1, 'corrected'), edition(2, 'published')])?.id, 'e2');
  t.is(standingEdition([edition(2, 'withdrawn'), edition(1, 'corrected')]), null);
  t.is(standingEdition([]), null);
});

test('the initiating department sends back any part, others their own, strangers none', (t) => {
  const parts = ['market', 'culture'];
  t.deepEqual(correctable('market', 'market', parts), parts);
  t.deepEqual(correctable('culture', 'market', parts), ['culture']);
  t.deepEqual(correctable('ecology', 'market', parts), []);
  t.deepEqual(correctable(null, 'market', parts), []);
});

test('a second correction does not begin while one is under way', (t) => {
  const correction = { id: 'c', reason: '', departments: [], department: 'market', askedAt: REVIEWED_AT };
  t.regex(correctionObstacle({ correction }, ['market'])?.zh ?? '', /正在进行/);
  t.is(correctionObstacle({ correction: null }, ['market']), null);
  t.not(correctionObstacle({ correction: null }, []), null);
});

const page = (visits: readonly string[], next: string | null): Answer<TaskAnswer> => ({
  kind: 'data',
  data: { published: visits.map((visit) => ({ visit, publication: visit })), refused: [{ visit: 'x', zh: '不行', en: 'no' }], next },
});

test('publishing a task goes on request after request, and tells what has come of it', async (t) => {
  const asked: (string | null)[] = [];
  const told: PublishingProgress[] = [];
  const answer = await publishAll(
    (after) => {
      asked.push(after);
      return Promise.resolve(after === null ? page(['a', 'b'], 'b') : page(['c'], null));
    },
    (progress) => told.push(progress),
    () => false,
  );
  t.deepEqual(asked, [null, 'b']);
  t.deepEqual(
    told.map(({ published, refused, goesOn }) => [published, refused.length, goesOn]),
    [
      [2, 1, true],
      [3, 2, false],
    ],
  );
  t.is(answer.kind, 'data');
});

test('publishing stops when it is told to, and when a request fails', async (t) => {
  let requests = 0;
  const goesOn = () => {
    requests += 1;
    return Promise.resolve(page(['a'], 'a'));
  };
  const stopped = await publishAll(
    goesOn,
    () => undefined,
    () => true,
  );
  t.is(requests, 1);
  t.like(stopped, { kind: 'data', data: { goesOn: true } });
  t.is(
    (
      await publishAll(
        () => Promise.resolve({ kind: 'offline' }),
        () => undefined,
        () => false,
      )
    ).kind,
    'offline',
  );
});

test('all pages of a list are read, or the first failure is told', async (t) => {
  const counts: number[] = [];
  const read = ({ after }: { after?: string }) =>
    Promise.resolve({ kind: 'data' as const, data: after === undefined ? { items: [1, 2], next: 'x' } : { items: [3], next: null } });
  t.deepEqual(await allPages(read, (count) => counts.push(count)), { kind: 'data', data: [1, 2, 3] });
  t.deepEqual(counts, [2, 3]);
  t.is((await allPages(() => Promise.resolve({ kind: 'offline' as const }))).kind, 'offline');
});
