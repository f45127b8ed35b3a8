/** The outbox of a phone: whatever the network does, each thing counts once and nothing is lost. */

import test from 'ava';
import fc from 'fast-check';
import type { Answer, Refusal } from '../../console/src/api/answer.js';
import {
  afterFile,
  afterOther,
  afterRecords,
  type Change,
  changed,
  countOf,
  hasUnsentRecords,
  isDecided,
  nextStep,
  type Outgoing,
  type RecordAnswer,
  retryAfterMs,
  type SentRecord,
  unneededFiles,
  type WaitingRecord,
} from '../../console/src/areas/my-visits/phone/outbox.js';
import { type OutboxWays, sendAll } from '../../console/src/areas/my-visits/phone/sender.js';

const REFUSED: Refusal = { code: 'record-faulty', status: 422, words: { zh: '不', en: 'no' }, reasons: [], requestId: '' };

const bodyOf = (id: string, given: Partial<SentRecord> = {}): SentRecord => ({
  id,
  visit: 'v',
  item: id,
  device: 'd',
  codeTable: '2021',
  result: 'no-problem',
  method: 'on-site',
  finding: '',
  disposition: 'none',
  correctBy: null,
  madeAt: '2026-11-23T01:00:00Z',
  replaces: [],
  attachments: [],
  ...given,
});

const recordItem = (id: string, given: Partial<SentRecord> = {}): WaitingRecord => ({
  kind: 'record',
  key: id,
  visit: 'v',
  name: '某公司',
  madeAt: '2026-11-23T01:00:00Z',
  refusal: null,
  body: bodyOf(id, given),
  isTaken: false,
  missing: [],
  isAlone: false,
});

const common = { visit: 'v', name: '某公司', madeAt: '2026-11-23T00:00:00Z', refusal: null };
const ARRIVAL: Outgoing = {
  ...common,
  kind: 'arrival',
  key: 'arrival/v',
  body: { arrivedAt: '2026-11-23T00:00:00Z', certificate: 'shown', code: 'shown' },
};
const ENTRY: Outgoing = { ...common, kind: 'entry', key: 'entry/v', department: 'culture', body: { endedOn: '2026-11-23' } };

/** A service that keeps what comes, by its id, as the real one does. */
class Service {
  readonly arrivals: string[] = [];
  readonly records = new Map<string, SentRecord>();
  readonly files = new Set<string>();
  readonly entries: string[] = [];
  readonly faulty: ReadonlySet<string>;

  constructor(faulty: readonly string[] = []) {
    this.faulty = new Set(faulty);
  }

  take({ body }: WaitingRecord): RecordAnswer {
    if (this.faulty.has(body.id)) {
      const refusal = { code: 'record-faulty' as const, zh: '不', en: 'no', requestId: '', reasons: [] };
      return { id: body.id, outcome: 'refused', heads: [], missing: [], refusal };
    }
    const outcome = this.records.has(body.id) ? 'repeated' : 'accepted';
    this.records.set(body.id, body);
    const missing = (body.attachments ?? []).map(({ sha256 }) => sha256).filter((sha256) => !this.files.has(sha256));
    return { id: body.id, outcome, heads: [body.id], missing, refusal: null };
  }
}

/** What the network does with a request: nothing; loses it on the way; loses the answer. */
type Fate = 'well' | 'lost' | 'unanswered';

const data = <Data>(value: Data): Answer<Data> => ({ kind: 'data', data: value });

function waysOf(service: Service, fate: () => Fate): OutboxWays {
  const through = async <Data>(act: () => Data): Promise<Answer<Data>> => {
    const happens = fate();
    if (happens === 'lost') return { kind: 'offline' };
    const value = act();
    return happens === 'unanswered' ? { kind: 'offline' } : data(value);
  };
  return {
    arrival: ({ key }) => through(() => service.arrivals.includes(key) || service.arrivals.push(key)),
    records: (items) => through(() => ({ items: items.map((item) => service.take(item)) })),
    file: (sha256) => through(() => service.files.add(sha256)),
    report: () => through(() => null),
    entry: ({ key }) =>
      through(() => {
        if (service.entries.includes(key)) return;
        service.entries.push(key);
      }),
  };
}

class Keeper {
  items: readonly Outgoing[];

  constructor(items: readonly Outgoing[]) {
    this.items = items;
  }

  readonly outbox = async (): Promise<readonly Outgoing[]> => this.items;
  readonly change = async (change: Change): Promise<void> => {
    this.items = changed(this.items, change);
  };
}

const fates = fc.array(fc.constantFrom<Fate>('well', 'lost', 'unanswered'), { maxLength: 30 });
const ids = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }).map((numbers) => numbers.map((n) => `r${n}`));

test('whatever the network loses, and in whatever order things were made, each is sent once in effect and the outbox is empty', async (t) => {
  await fc.assert(
    fc.asyncProperty(ids, fates, fc.boolean(), async (made, network, hasTwoSenders) => {
      const service = new Service();
      const waiting = made.map((id, n) => recordItem(id, { attachments: [{ sha256: `f${n % 3}`, name: 'a.jpg' }] }));
      const keeper = new Keeper([ENTRY, ...waiting, ARRIVAL]);
      let turn = 0;
      const fate = (): Fate => network[turn++] ?? 'well';
      const rounds = network.length + 2;
      for (let round = 0; round < rounds; round += 1) {
        const senders = hasTwoSenders ? 2 : 1;
        await Promise.all(Array.from({ length: senders }, () => sendAll(keeper, waysOf(service, fate))));
      }
      t.deepEqual(keeper.items, []);
      t.deepEqual([...service.records.keys()].sort(), [...made].sort());
      t.deepEqual(service.arrivals, ['arrival/v']);
      t.deepEqual(service.entries, ['entry/v']);
      t.is(service.files.size, Math.min(3, made.length));
    }),
    { numRuns: 200 },
  );
});

test('a faulty record stays in sight, holds up no other, and keeps the part from being entered', async (t) => {
  const service = new Service(['b']);
  const keeper = new Keeper([recordItem('a'), recordItem('b'), recordItem('c'), ENTRY]);
  t.true(
    await sendAll(
      keeper,
      waysOf(service, () => 'well'),
    ),
  );
  t.deepEqual([...service.records.keys()], ['a', 'c']);
  t.deepEqual(countOf(keeper.items), { waiting: 1, refused: 1 });
  t.deepEqual(service.entries, []);
  t.true(hasUnsentRecords(keeper.items, 'v'));
});

test('a batch that is refused as a whole goes one by one', (t) => {
  const sent = [recordItem('a'), recordItem('b')];
  const change = afterRecords(sent, sent, { kind: 'refusal', refusal: { ...REFUSED, status: 400 } });
  const items = changed(sent, change ?? { put: [], remove: [] });
  const step = nextStep(items);
  t.deepEqual(step?.kind === 'records' ? step.items.map(({ key }) => key) : null, ['a']);
  const alone = items.filter((item): item is WaitingRecord => item.key === 'a' && item.kind === 'record');
  const refused = afterRecords(items, alone, { kind: 'refusal', refusal: { ...REFUSED, status: 400 } });
  t.is(refused?.put[0]?.refusal?.status, 400);
});

test('trouble on the way, or a session that is over, decides nothing', (t) => {
  const sent = [recordItem('a')];
  for (const status of [401, 408, 429, 500, 503]) {
    const refusal = { ...REFUSED, status, code: status === 401 ? 'sign-in-first' : 'x' };
    t.false(isDecided(refusal));
    t.is(afterRecords(sent, sent, { kind: 'refusal', refusal }), null);
    t.is(afterFile(sent, 'f', { kind: 'refusal', refusal }), null);
    t.is(afterOther([ARRIVAL], ARRIVAL.key, { kind: 'refusal', refusal }), null);
  }
  t.is(afterRecords(sent, sent, { kind: 'offline' }), null);
  t.true(isDecided(REFUSED));
});

test('an answer about what has gone meanwhile brings nothing back', (t) => {
  const sent = recordItem('a');
  const answer = data({ items: [{ id: 'a', outcome: 'accepted' as const, heads: ['a'], missing: ['f'], refusal: null }] });
  t.deepEqual(afterRecords([], [sent], answer), { put: [], remove: [] });
  t.deepEqual(afterOther([], 'arrival/v', { kind: 'refusal', refusal: REFUSED }), { put: [], remove: [] });
});

test('files stay while anything refers to them', (t) => {
  const waiting = [recordItem('a', { attachments: [{ sha256: 'f1', name: 'x' }] })];
  t.deepEqual(unneededFiles(['f1', 'f2', 'f3'], waiting, ['f2']), ['f3']);
});

test('it is tried again ever more rarely, and never given up', (t) => {
  t.true(retryAfterMs(2) > retryAfterMs(1));
  t.is(retryAfterMs(1000), retryAfterMs(50));
});
