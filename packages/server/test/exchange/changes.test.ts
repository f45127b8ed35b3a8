/** Copies that other systems keep by changes, against what the service holds. */

import { randomUUID } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { beginCorrection } from '../../dist/acts/publications/begin-correction.js';
import { publish } from '../../dist/acts/publications/publish.js';
import { receiveObjection } from '../../dist/acts/publications/receive-objection.js';
import { reviewPart } from '../../dist/acts/publications/review-part.js';
import { withdraw } from '../../dist/acts/publications/withdraw.js';
import { moveVisit } from '../../dist/acts/visits/move-visit.js';
import { AUDIT_EVENTS } from '../../dist/audit/catalogue.js';
import { type ChangeFeed, changesOf } from '../../dist/exchange/changes/change-feed.js';
import { followUpChanges } from '../../dist/exchange/changes/follow-ups.js';
import { BEGINNING } from '../../dist/exchange/changes/mark.js';
import { recordChanges } from '../../dist/exchange/changes/records.js';
import { resultChanges } from '../../dist/exchange/changes/results.js';
import { visitChanges } from '../../dist/exchange/changes/visits.js';
import { changesRoutes } from '../../dist/routes/exchange/changes.js';
import type { Service } from '../../dist/service.js';
import { auditHead } from '../../dist/store/audit.js';
import { findVisit } from '../../dist/store/visits/visits.js';
import type { Visit } from '../../dist/visits/visit.js';
import { plannerOf } from '../directories/importing.js';
import { reviewerOf } from '../draws/joint-draw.js';
import { addDepartments } from '../people/people.js';
import { entered, partOf, passed, publishedVisit, reviewedVisit, submitted } from '../publications/recorded.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { serveRoutes } from '../support/serve-routes.js';
import { type TestService, testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';

const FEEDS: Readonly<Record<string, ChangeFeed<object>>> = {
  visits: visitChanges,
  records: recordChanges,
  results: resultChanges,
  followUps: followUpChanges,
};

/** The tables whose ids the feeds go by. */
const IDS = { visits: 'visits', records: 'visits', results: 'visits', followUps: 'follow_ups' } as const;

type Kind = keyof typeof IDS;

const KINDS = Object.keys(IDS) as Kind[];

/** What another system keeps of one kind: pages are laid over what it has. */
class Copy {
  readonly items = new Map<string, unknown>();
  after = BEGINNING;
  readonly feed: ChangeFeed<object>;
  readonly department: string | null;

  constructor(kind: Kind, department: string | null) {
    const feed = FEEDS[kind];
    if (feed === undefined) throw new Error(kind);
    this.feed = feed;
    this.department = department;
  }

  async follow({ store }: Service, limit: number): Promise<void> {
    for (;;) {
      const { items, after, more } = valueIn(
        await changesOf(store.db, this.feed, { department: this.department, after: this.after, limit }),
      );
      for (const { sequence: _sequence, ...item } of items) this.items.set(keyOf(item), item);
      this.after = after;
      if (!more) return;
    }
  }
}

const keyOf = (item: object): string => {
  const { id, visit } = item as { id?: string; visit?: string };
  return id ?? visit ?? '';
};

/** All that the department may see now, asked for without the log. */
async function held({ store: { db } }: Service, kind: Kind, department: string | null): Promise<Map<string, unknown>> {
  const feed = FEEDS[kind];
  const ids: string[] = (await db(IDS[kind]).select('id')).map(({ id }: { id: string }) => id);
  const seen = (await feed?.visible(db, department, ids)) ?? new Set<string>();
  const loaded = [...((await feed?.load(db, department, [...seen])) ?? new Map()).values()].flat() as object[];
  return new Map(loaded.map((item) => [keyOf(item), item]));
}

/** Records of visits of which nothing was recorded are in no copy. */
const withSomething = (items: Map<string, unknown>): [string, unknown][] =>
  [...items]
    .filter(([, item]) => (item as { records?: readonly unknown[] }).records?.length !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));

const visitAt = (visits: readonly Visit[], at: number): Visit => {
  const visit = visits[at];
  if (visit === undefined) throw new Error(`there is no visit ${at}`);
  return visit;
};

/** A year in a few acts; after each one `then` is called with its name. */
async function manyActs(service: TestService, then: (act: string) => Promise<void>): Promise<void> {
  const { task, draw, visits } = await dispatchedTask(service);
  await then('dispatch');
  const [first, second, third, out] = [0, 1, 2, 3].map((at) => visitAt(visits, at)) as [Visit, Visit, Visit, Visit];
  const day = { date: '2026-11-17', start: '09:00' };
  valueIn(
    await moveVisit(service, plannerOf('market'), first.id, {
      ...day,
      version: (await findVisit(service.store.db, first.id))?.version ?? 0,
    }),
  );
  await then('move');
  const event = { kind: 'entity-out', entity: out.entity, reason: '已注销' } as const;
  valueIn(await recordEvent(service, plannerOf('market'), { draw, event, evidence: '登记机关函', after: 0 }));
  await then('substitute');
  service.outside.setNow('2026-11-17T08:00:00.000Z');
  await submitted(service, first, 'ecology');
  await then('submit');
  await entered(service, first, 'ecology');
  await then('enter');
  const { version } = await partOf(service, first.id, 'ecology');
  valueIn(
    await reviewPart(service, reviewerOf('ecology'), {
      visit: first.id,
      department: 'ecology',
      decision: 'return',
      reason: '请补正',
      version,
    }),
  );
  await then('return');
  await reviewedVisit(service, first, {
    result: 'ordered-to-correct',
    disposition: 'order-to-correct',
    correctBy: '2026-12-01',
    finding: '台账缺失',
  });
  await then('review');
  const { publication } = valueIn(await publish(service, reviewerOf('market'), first.id));
  await then('publish');
  const objection = {
    clientId: randomUUID(),
    publication,
    standing: 'for-entity',
    claimant: '某公司',
    contact: 'a@example.com',
    department: null,
    text: '不属实',
  } as const;
  valueIn(await receiveObjection(service, objection, 'request-1'));
  await then('objection');
  valueIn(await beginCorrection(service, reviewerOf('market'), publication, { departments: ['market'], reason: '事项录入有误' }));
  await then('begin correction');
  await entered(service, first, 'market');
  await passed(service, first.id, 'market');
  const again = valueIn(await publish(service, reviewerOf('market'), first.id));
  await then('publish again');
  await publishedVisit(service, second);
  await publishedVisit(service, third);
  await then('publish others');
  valueIn(await withdraw(service, reviewerOf('market'), again.publication, '主体认定有误'));
  await then(`withdraw of ${task}`);
}

for (const engine of ENGINES) {
  test(`${engine}: whatever is done, copies that follow by changes hold what the service holds, whatever the size of their pages`, async (t) => {
    const service = await testService(t, engine);
    const copies = KINDS.flatMap((kind) =>
      (['market', 'ecology', null] as const).flatMap((department) =>
        [2, 1000].map((limit) => ({ kind, department, limit, copy: new Copy(kind, department) })),
      ),
    );
    await manyActs(service, async (act) => {
      for (const { kind, department, limit, copy } of copies) {
        await copy.follow(service, limit);
        const now = withSomething(await held(service, kind, department));
        t.deepEqual(withSomething(copy.items), now, `${kind} of ${department ?? 'all'} by pages of ${limit} after: ${act}`);
      }
    });
    for (const { kind, department, limit, copy } of copies) {
      const fresh = new Copy(kind, department);
      await fresh.follow(service, limit);
      t.deepEqual(withSomething(fresh.items), withSomething(copy.items), `${kind} of ${department ?? 'all'} from the beginning`);
      t.true(kind === 'visits' ? copy.items.size === 10 : copy.items.size > 0, kind);
    }
  });

  test(`${engine}: a department gets its own records, its own inspectors and nothing of visits that it has no part in`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    service.outside.setNow('2026-11-17T08:00:00.000Z');
    await publishedVisit(service, visitAt(visits, 0));
    const ask = await serveRoutes(t, service, changesRoutes);
    const read = async (path: string, department: string) => {
      const answer = await ask(`/api/v1/exchange/${path}`, { department, scopes: ['exchange:read'] });
      return (await answer.json()) as { items: Record<string, unknown>[] };
    };
    for (const path of ['visits', 'records', 'results', 'follow-ups']) t.deepEqual((await read(path, 'culture')).items, [], path);
    const [recorded = {}] = (await read('records', 'ecology')).items;
    t.deepEqual(
      (recorded['records'] as { department: string }[]).map(({ department }) => department),
      ['ecology'],
    );
    const copied = (await read('visits', 'ecology')).items;
    t.is(copied.length, visits.length);
    const places = copied.flatMap(({ inspectors }) => inspectors as { department: string }[]);
    t.deepEqual([...new Set(places.map(({ department }) => department))], ['ecology']);
    const results = (await read('results', 'ecology')).items;
    t.deepEqual(
      results.map(({ content }) => (content as { parts: unknown[] }).parts.length),
      [2],
      'a published result is of all',
    );
  });

  test(`${engine}: a mark that the log does not know, as after a restored backup, is told`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service);
    const head = await auditHead(service.store.db);
    const ask = await serveRoutes(t, service, changesRoutes);
    const told = async (query: string, department: string | null = 'market'): Promise<unknown> => {
      const { code, after } = (await (await ask(`/api/v1/exchange/visits${query}`, { department, roles: ['planner'] })).json()) as Record<
        string,
        string
      >;
      return code ?? after;
    };
    const end = `${head.sequence}-${head.hash.slice(0, 16)}`;
    t.is(await told(''), end);
    t.is(await told(`?after=${end}`), end);
    t.is(await told(`?after=${head.sequence}-${'0'.repeat(16)}`), 'mark-unknown');
    t.is(await told(`?after=${head.sequence + 1}-${head.hash.slice(0, 16)}`), 'mark-unknown');
    for (const wrong of ['-1', '1', 'nonsense', `0${end}`]) t.is(await told(`?after=${wrong}`), 'bad-request', wrong);
    t.is(await told('?limit=1001'), 'bad-request');
    t.is(await told('', null), 'not-allowed');
  });
}

/** Events about a visit that change nothing of what others copy, or stand beside one that is followed. */
const TELLING_NOTHING = new Set([
  'visit.opening-days-set',
  'visit.publication-reminded',
  'visit.publication-late',
  'record.conflict',
  'report.filed',
  'report.accepted',
  'report.declined',
  'result.corrected',
]);

test('every event of the catalogue that is about a visit is followed, or known to change nothing', (t: ExecutionContext) => {
  const followed = new Set<string>(visitChanges.events);
  const missing = Object.entries(AUDIT_EVENTS)
    .filter(
      ([, { subject, details }]) => subject === 'visit' || (subject !== 'follow-up' && (details as readonly string[]).includes('visit')),
    )
    .filter(([event]) => !followed.has(event) && !TELLING_NOTHING.has(event))
    .map(([event]) => event);
  t.deepEqual(missing, [], 'add these to TOUCHING_VISITS, or to TELLING_NOTHING here if they change nothing that is copied');
  const followUps = Object.entries(AUDIT_EVENTS).flatMap(([event, { subject }]) => (subject === 'follow-up' ? [event] : []));
  t.deepEqual(followUps.toSorted(), [...followUpChanges.events].toSorted());
});
