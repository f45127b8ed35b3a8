/** That whoever looks whether a database is whole finds what is not. */

import test, { type ExecutionContext } from 'ava';
import { ANNOUNCED_EVENTS } from '../../dist/exchange/announced-events.js';
import type { Post } from '../../dist/outside/post.js';
import type { Service } from '../../dist/service.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import type { Store, Transaction } from '../../dist/store/store.js';
import { addJointCity, confirmedTask, heldDraw } from '../draws/joint-draw.js';
import { hookTo, LOOPBACK } from '../exchange/webhook-city.js';
import { ENGINES } from '../support/engines.js';
import { testOutside } from '../support/outside.js';
import { testService } from '../support/service.js';
import { scheduled } from '../visits/scheduling.js';
import { drawnTasks } from './drawn-tasks.js';
import type { Kind, VisitKind } from './kinds.js';
import { dueVisitStep } from './visit-rounds.js';
import { wholenessOf } from './whole.js';

class Undone extends Error {}

type Damage = readonly [what: string, damage: (tx: Transaction) => PromiseLike<unknown>, fault: RegExp];

const DAMAGES: readonly Damage[] = [
  ['a reveal is lost', (tx) => tx('reveals').where({ department: 'ecology' }).delete(), /^reveals: recorded, but not there: \w+ ecology$/],
  [
    'the result was written twice into the log',
    async (tx) => {
      const entry = await tx('audit_entries').where({ event: 'draw.held' }).first();
      await tx('audit_entries').insert({ ...entry, sequence: Number(entry.sequence) + 1000, hash: 'f'.repeat(64) });
    },
    /^results: recorded, but not there/,
  ],
  [
    'the log says something else',
    (tx) => tx('audit_entries').where({ sequence: 3 }).update({ actor_id: 'x' }),
    /^audit log: entry-changed/,
  ],
  [
    'half of the result is there',
    (tx) =>
      tx('draw_file_parts')
        .where({ name: 'result.json' })
        .update({ bytes: Buffer.from('{"half":') }),
    /^file result\.json of \w+ is not whole/,
  ],
  ['parts without their file', (tx) => tx('draw_files').where({ name: 'entities.ndjson' }).delete(), /^parts of entities\.ndjson/],
  [
    'a draw without its result',
    async (tx) => {
      for (const table of ['draw_files', 'draw_file_parts']) await tx(table).where({ name: 'result.json' }).delete();
    },
    /a result without its draw, or a draw without$/,
  ],
  [
    'a task was moved alone',
    (tx) => tx('tasks').update({ state: 'committed' }),
    /^task \w+: committed while its last draw is drawn, and the log says drawn$/,
  ],
  [
    'a row of a directory is gone',
    (tx) => tx('directory_entities').where({ key: '913301060000000007' }).delete(),
    /^market\/entities: version 1 is not what it was$/,
  ],
  [
    'rows wait for an import that is not there',
    async (tx) => {
      const row = await tx('directory_records').first();
      await tx('directory_records').insert({ ...row, row: 1_000_000, since: 2 });
    },
    /: 1 rows wait for no import$/,
  ],
  [
    'a head without its version',
    (tx) => tx('directories').where({ kind: 'entities' }).update({ version: 2 }),
    /the head is not the last version$/,
  ],
];

/** What can happen to visits and to what was recorded, published and told of them. */
const VISIT_DAMAGES: readonly Damage[] = [
  [
    'a visit is missing',
    async (tx) => {
      const id: string = (await tx('visits').where({ state: 'assigned' }).first('id')).id;
      for (const table of ['visit_inspectors', 'visit_parts']) await tx(table).where({ visit_id: id }).delete();
      await tx('visits').where({ id }).delete();
    },
    /^visits of draws: recorded, but not there: \w+ 3$/,
  ],
  [
    'a visit is notified without a notice',
    (tx) => tx('visits').where({ state: 'assigned' }).update({ state: 'notified' }),
    /^visit \w+: notified while it should be assigned$/,
  ],
  ['a schedule is missing', (tx) => tx('schedules').delete(), /^schedules: recorded, but not there: \w+ 2 \d+ \d+$/],
  ['a notice is missing', (tx) => tx('notices').delete(), /^notices: recorded, but not there: /],
  [
    'an arrival is lost',
    (tx) => tx('arrivals').where({ department: 'market' }).delete(),
    /^arrivals: recorded, but not there: \w+ market M\d+$/,
  ],
  [
    'a visit was moved alone',
    (tx) => tx('visits').where({ state: 'assigned' }).update({ state: 'on_site' }),
    /^visit \w+: on_site while it should be assigned$/,
  ],
  [
    'the visit does not follow its parts',
    (tx) => tx('visits').where({ state: 'returned' }).update({ state: 'reviewed' }),
    /^visit \w+: reviewed while it should be returned$/,
  ],
  [
    'a part was moved alone',
    (tx) => tx('visit_parts').where({ state: 'returned' }).update({ state: 'passed', return_reason: null }),
    /^parts of visits: there, but not recorded: \w+ \w+ passed$/,
  ],
  [
    'a review is missing',
    (tx) => tx('reviews').where({ number: 1, department: 'market' }).delete(),
    /^reviews: recorded, but not there: \w+ market pass$/,
  ],
  ['nothing stands of an item', (tx) => tx('submissions').update({ standing: 'replaced' }), /^submission \S+ is replaced$/],
  ['a file lost a part', (tx) => tx('attachment_parts').where({ part: 1 }).delete(), /^attachment \w+ is not whole$/],
  [
    'somebody else goes there',
    (tx) => tx('visit_inspectors').where({ place: 0 }).update({ inspector: 'M99' }),
    /^draw \w+: other people go to its visits than were drawn$/,
  ],
  [
    'the content was changed',
    (tx) => tx('publications').update({ content: tx.raw(`replace(content, '第1次', '第9次')`) }),
    /^publication \w+: its hash is not that of its content$/,
  ],
  [
    'an item of a result is gone',
    (tx) => tx('publication_items').where({ department: 'ecology' }).delete(),
    /^publication \w+: its items are not those of its content$/,
  ],
  [
    'an edition gave way to nothing',
    async (tx) => {
      const id: string = (await tx('publications').where({ edition: 2 }).first('id')).id;
      for (const table of ['publication_items', 'result_search']) await tx(table).where({ publication_id: id }).delete();
      await tx('follow_ups').where({ publication_id: id }).delete();
      await tx('corrections').where({ publication_id: id }).delete();
      await tx('publications').where({ id }).delete();
    },
    /^publication \w+: corrected, followed by none$/,
  ],
  ['a result cannot be found', (tx) => tx('result_search').delete(), /^publication \w+ cannot be found$/],
  [
    'a correction is still under way',
    (tx) => tx('corrections').where({ state: 'done' }).update({ state: 'under_way', ended_at: null }),
    /^publication \w+: corrected, with 0 corrections done$/,
  ],
  [
    'what follows from a result is missing',
    (tx) => tx('follow_ups').delete(),
    /^follow-ups: recorded, but not there: \w+ \w+ \w+ \S+ order-to-correct$/,
  ],
  ['a delivery is missing', (tx) => tx('webhook_deliveries').where({ event: 'result.corrected' }).delete(), /^webhook \w+: told of /],
  [
    'a task went back',
    (tx) => tx('tasks').where({ state: 'in_progress' }).update({ state: 'dispatched' }),
    /^task \w+: dispatched while .* the log says in_progress$/,
  ],
];

/** That nothing is wrong, and that each damage is found. */
async function isLookedAfter(t: ExecutionContext, store: Store, damages: readonly Damage[]): Promise<void> {
  t.deepEqual(await wholenessOf(store.db).faults(), []);
  for (const [what, damage, fault] of damages) {
    const damaged = store.transact(async (tx) => {
      await damage(tx);
      const found = await wholenessOf(tx).faults();
      t.true(
        found.some((one) => fault.test(one)),
        `${what}: ${JSON.stringify(found)}`,
      );
      throw new Undone();
    });
    await t.throwsAsync(damaged, { instanceOf: Undone }, what);
  }
}

/** One visit is published, corrected, published again and to be corrected once more; the others are ahead. */
const THROUGH: readonly VisitKind[] = ['notice', 'publish', 'correct', 'publish', 'correct', 'deliver'];

async function goOnTo(service: Service, tasks: readonly string[], wanted: VisitKind): Promise<void> {
  for (let kind: Kind | null = null; kind !== wanted; ) {
    const step = await dueVisitStep(service, tasks, wanted);
    await step.perform();
    ({ kind } = step);
  }
}

const never: Post = async () => ({ status: null, failure: 'connection' });

for (const engine of ENGINES) {
  test(`${engine}: a whole database has no faults, and each damage is found`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const { store } = service;
    await heldDraw(service, await confirmedTask(service), async (id) => (await findDraw(store.db, id))?.manifestHash ?? '');
    await isLookedAfter(t, store, DAMAGES);
  });

  test(`${engine}: what comes after a draw has no faults, and each damage is found`, async (t) => {
    const service = await testService(t, engine, {
      outside: testOutside({ post: never }),
      settings: { webhookPrivateAddresses: LOOPBACK },
    });
    const tasks = await drawnTasks(service, 1);
    await hookTo(service, 'http://127.0.0.1:9/', { events: ANNOUNCED_EVENTS });
    await goOnTo(service, tasks, 'dispatch');
    for (const task of tasks) await scheduled(service, task);
    for (const kind of THROUGH) await goOnTo(service, tasks, kind);
    await isLookedAfter(t, service.store, VISIT_DAMAGES);
  });
}
