import test from 'ava';
import { actsOn, chainOf, type FollowUp } from '../../console/src/areas/follow-ups/follow-up-acts.js';
import { bodyOf, emptyFollowUp, faultsOf } from '../../console/src/areas/follow-ups/follow-up-form.js';
import { countedDepartments } from '../../console/src/areas/follow-ups/open-counts.js';
import { emptyReCheck, bodyOf as reCheckBody, faultsOf as reCheckFaults } from '../../console/src/areas/follow-ups/re-check-form.js';

const followUp = (id: string, changes: Partial<FollowUp> = {}): FollowUp => ({
  id,
  visit: 'visit',
  department: 'market',
  item: null,
  kind: 'order-to-correct',
  origin: 'publication',
  state: 'open',
  dueOn: '2026-12-01',
  toDepartment: null,
  authority: null,
  text: '责令改正',
  publication: null,
  follows: null,
  openedAt: '2026-11-20T01:00:00.000Z',
  ended: null,
  version: 1,
  overdue: false,
  entity: { id: 'entity', name: '某店' },
  task: { id: 'task', drawId: 'draw', title: '抽查' },
  ...changes,
});

const PLANNER = { department: 'market', roles: ['planner'] } as const;

test('its own department works on a follow-up, by its kind', (t) => {
  t.deepEqual(actsOn(followUp('a'), PLANNER), ['re-check', 'deadline', 'cancel']);
  t.deepEqual(actsOn(followUp('a', { kind: 'transfer' }), PLANNER), ['transfer', 'recipient', 'deadline', 'cancel']);
  t.deepEqual(actsOn(followUp('a', { kind: 're-check' }), PLANNER), ['deadline', 'cancel']);
});

test('nothing is done to what has ended, by another department, or by those who only read', (t) => {
  t.deepEqual(actsOn(followUp('a', { state: 'done' }), PLANNER), []);
  t.deepEqual(actsOn(followUp('a'), { department: 'culture', roles: ['planner'] }), []);
  t.deepEqual(actsOn(followUp('a'), { department: 'market', roles: ['department-admin'] }), []);
  t.deepEqual(actsOn(followUp('a'), { department: null, roles: ['auditor'] }), []);
});

test('a notification is acknowledged by whom it went to; an authority’s answer by whoever notified it', (t) => {
  const told = followUp('a', { kind: 'notification', toDepartment: 'ecology' });
  t.deepEqual(actsOn(told, { department: 'ecology', roles: ['planner'] }), ['acknowledge']);
  t.false(actsOn(told, PLANNER).includes('acknowledge'));
  t.true(actsOn({ ...told, toDepartment: null, authority: '街道办' }, PLANNER).includes('acknowledge'));
  t.false(actsOn({ ...told, toDepartment: null }, PLANNER).includes('acknowledge'), 'nobody is named yet');
});

test('the chain begins with the first order and goes on to what followed', (t) => {
  const all = [
    followUp('third', { follows: 'first', openedAt: '2026-11-22T01:00:00.000Z' }),
    followUp('first'),
    followUp('second', { kind: 're-check', follows: 'first', openedAt: '2026-11-21T01:00:00.000Z' }),
    followUp('other'),
  ];
  t.deepEqual(
    chainOf(all, 'third').map(({ id }) => id),
    ['first', 'second', 'third'],
  );
  t.deepEqual(
    chainOf(all, 'other').map(({ id }) => id),
    ['other'],
  );
  t.deepEqual(chainOf(all, 'unknown'), []);
});

test('in the same moment the re-check comes before what was opened because of it', (t) => {
  const all = [followUp('order'), followUp('next', { follows: 'order' }), followUp('check', { kind: 're-check', follows: 'order' })];
  t.deepEqual(
    chainOf(all, 'next').map(({ id }) => id),
    ['order', 'check', 'next'],
  );
});

test('a chain that bites its tail ends', (t) => {
  t.is(chainOf([followUp('a', { follows: 'b' }), followUp('b', { follows: 'a' })], 'a').length, 2);
});

test('what is missing in a new follow-up depends on its kind', (t) => {
  const paths = (changes: object) => faultsOf({ ...emptyFollowUp(), text: '内容', ...changes }).map(({ path }) => path);
  t.deepEqual(paths({ text: ' ' }), ['text', 'what.dueOn']);
  t.deepEqual(paths({ kind: 're-check', dueOn: '2026-12-01' }), ['what.order']);
  t.deepEqual(paths({ kind: 'transfer' }), []);
  t.deepEqual(paths({ kind: 'notification', toDepartment: 'ecology', authority: '街道办' }), ['what.authority']);
});

test('a new follow-up is sent with the members of its kind only', (t) => {
  const form = { ...emptyFollowUp(), text: ' 请关注 ', toDepartment: 'ecology', order: 'x', item: 'SC-01' };
  t.deepEqual(bodyOf({ ...form, kind: 'notification' }, 'market'), {
    department: 'market',
    item: 'SC-01',
    text: '请关注',
    what: { kind: 'notification', dueOn: null, toDepartment: 'ecology', authority: null },
  });
  t.deepEqual(bodyOf({ ...form, kind: 'transfer', authority: ' 公安机关 ' }, 'market').what, {
    kind: 'transfer',
    dueOn: null,
    authority: '公安机关',
  });
});

test('a re-check that found nothing corrected says what comes next', (t) => {
  const form = { ...emptyReCheck('2026-12-01'), text: '未整改', outcome: 'not-corrected' as const };
  t.deepEqual(
    reCheckFaults(form).map(({ path }) => path),
    ['finding.next.kind'],
  );
  t.deepEqual(
    reCheckFaults({ ...form, next: 'order-to-correct' }).map(({ path }) => path),
    ['finding.next.dueOn'],
  );
  t.deepEqual(reCheckBody({ ...form, next: 'transfer', authority: '' }), {
    on: '2026-12-01',
    text: '未整改',
    finding: { outcome: 'not-corrected', next: { kind: 'transfer', authority: null } },
  });
  t.deepEqual(reCheckBody({ ...form, outcome: 'corrected', next: 'transfer' }).finding, { outcome: 'corrected' });
});

test('departments with most overdue stand first, kinds without any as none', (t) => {
  const rows = countedDepartments({
    today: '2026-11-23',
    departments: [
      { department: 'market', open: 5, overdue: 0, kinds: [{ kind: 'transfer', open: 5, overdue: 0 }] },
      { department: 'ecology', open: 1, overdue: 1, kinds: [{ kind: 'order-to-correct', open: 1, overdue: 1 }] },
    ],
  });
  t.deepEqual(
    rows.map(({ department, kinds }) => [department, kinds.map(({ open }) => open)]),
    [
      ['ecology', [1, 0, 0, 0]],
      ['market', [0, 0, 5, 0]],
    ],
  );
});
