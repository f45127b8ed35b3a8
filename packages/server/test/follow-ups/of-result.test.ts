import test from 'ava';
import type { FollowUp } from '../../dist/follow-ups/follow-up.js';
import { isOverdue } from '../../dist/follow-ups/follow-up.js';
import { following, type Wanted, wantedBy } from '../../dist/follow-ups/of-result.js';

const wanted = (over: Partial<Wanted> = {}): Wanted => ({
  department: 'market',
  item: 'SC-01',
  kind: 'order-to-correct',
  dueOn: '2026-12-01',
  text: '',
  ...over,
});

const present = (over: Partial<FollowUp> = {}): FollowUp => ({
  id: 'f1',
  visit: 'v1',
  department: 'market',
  item: 'SC-01',
  kind: 'order-to-correct',
  origin: 'publication',
  state: 'open',
  dueOn: '2026-12-01',
  toDepartment: null,
  authority: null,
  text: '',
  publication: 'p1',
  follows: null,
  openedAt: '2026-11-20T01:00:00.000Z',
  openedBy: 'somebody',
  ended: null,
  version: 1,
  ...over,
});

const named = ({ open, moved, drop }: ReturnType<typeof following>) => ({
  open: open.map(({ department, kind }) => `${department} ${kind}`),
  moved: moved.map(({ followUp, dueOn }) => `${followUp.id} ${dueOn}`),
  drop: drop.map(({ id }) => id),
});

const NOTHING = { open: [], moved: [], drop: [] };

test('orders, transfers and notices follow from a result; other dispositions end with it', (t) => {
  const item = (code: string, correctBy: string | null = null) => ({
    item: `I-${code}`,
    name: '',
    method: 'on-site',
    result: { table: '2021', code: 'problem-pending', zh: '', en: '' },
    finding: '所见',
    disposition: { code, zh: '', en: '' },
    correctBy,
  });
  const codes = ['none', 'stop-and-feed-back', 'order-to-correct', 'transfer', 'notify-department', 'other'];
  const part = {
    department: 'market',
    name: '',
    nameEn: null,
    endedOn: '2026-11-16',
    inspectors: [],
    items: codes.map((code) => item(code, code === 'order-to-correct' ? '2026-12-01' : null)),
  };
  t.deepEqual(wantedBy({ parts: [part] }), [
    { department: 'market', item: 'I-order-to-correct', kind: 'order-to-correct', dueOn: '2026-12-01', text: '所见' },
    { department: 'market', item: 'I-transfer', kind: 'transfer', dueOn: null, text: '所见' },
    { department: 'market', item: 'I-notify-department', kind: 'notification', dueOn: null, text: '所见' },
  ]);
});

test('what an edition asks for is opened once, and not again when it is there, open or done', (t) => {
  t.deepEqual(named(following([wanted()], [])), { ...NOTHING, open: ['market order-to-correct'] });
  t.deepEqual(named(following([wanted()], [present()])), NOTHING);
  t.deepEqual(named(following([wanted()], [present({ state: 'done' })])), NOTHING);
  t.deepEqual(named(following([wanted()], [present({ state: 'cancelled' })])), { ...NOTHING, open: ['market order-to-correct'] });
  t.deepEqual(named(following([wanted({ department: 'ecology' })], [present()])), {
    ...NOTHING,
    open: ['ecology order-to-correct'],
    drop: ['f1'],
  });
});

test('an edition moves the deadline of an order that is open', (t) => {
  t.deepEqual(named(following([wanted({ dueOn: '2026-12-08' })], [present()])), { ...NOTHING, moved: ['f1 2026-12-08'] });
  t.deepEqual(named(following([wanted({ dueOn: '2026-12-08' })], [present({ state: 'done' })])), NOTHING);
});

test('what an edition no longer asks for is dropped with all that came of it, but not what people opened', (t) => {
  const reCheck = present({ id: 'f2', kind: 're-check', origin: 're-check', follows: 'f1' });
  const transfer = present({ id: 'f3', kind: 'transfer', origin: 're-check', follows: 'f1', dueOn: null });
  const byHand = present({ id: 'f4', origin: 'by-hand', publication: null });
  const all = [present(), reCheck, transfer, byHand];
  t.deepEqual(named(following([], all)), { ...NOTHING, drop: ['f1', 'f2', 'f3'] });
  t.deepEqual(named(following([wanted()], all)), NOTHING);
  t.deepEqual(named(following([], [present({ state: 'done' })])), NOTHING);
});

test('overdue is what is open after its last day', (t) => {
  t.false(isOverdue(present(), '2026-12-01'));
  t.true(isOverdue(present(), '2026-12-02'));
  t.false(isOverdue(present({ dueOn: null }), '2026-12-02'));
  t.false(isOverdue(present({ state: 'done' }), '2026-12-02'));
});
