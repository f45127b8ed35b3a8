/** That whoever looks whether visits, records, results and deliveries are whole finds what is not. */

import test from 'ava';
import { ANNOUNCED_EVENTS } from '../../dist/exchange/announced-events.js';
import type { Post } from '../../dist/outside/post.js';
import type { Service } from '../../dist/service.js';
import { addJointCity } from '../draws/joint-draw.js';
import { hookTo, LOOPBACK } from '../exchange/webhook-city.js';
import { ENGINES } from '../support/engines.js';
import { testOutside } from '../support/outside.js';
import { testService } from '../support/service.js';
import { scheduled } from '../visits/scheduling.js';
import { type Damage, isLookedAfter } from './damages.js';
import { addDrawnTask } from './drawn-tasks.js';
import type { Kind, VisitKind } from './kinds.js';
import { dueVisitStep } from './visit-rounds.js';

/** What can happen to visits and to what was recorded, published and told of them. */
const DAMAGES: readonly Damage[] = [
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
    'a result is upheld to which nobody objected',
    (tx) => tx('publications').where({ edition: 2 }).update({ state: 'upheld' }),
    /^publication \w+: upheld while its objections are $/,
  ],
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

/** One visit is published, corrected, published again and to be corrected once more; the others are ahead. */
const THROUGH: readonly VisitKind[] = ['notice', 'publish', 'correct', 'publish', 'correct', 'deliver'];

async function goOnTo(service: Service, wanted: VisitKind): Promise<void> {
  for (let kind: Kind | null = null; kind !== wanted; ) {
    const step = await dueVisitStep(service, wanted);
    await step.perform();
    ({ kind } = step);
  }
}

const never: Post = async () => ({ status: null, failure: 'connection' });

for (const engine of ENGINES) {
  test(`${engine}: what comes after a draw has no faults, and each damage is found`, async (t) => {
    const service = await testService(t, engine, {
      outside: testOutside({ post: never }),
      settings: { webhookPrivateAddresses: LOOPBACK },
    });
    await addJointCity(service);
    const task = await addDrawnTask(service, 1);
    await hookTo(service, 'http://127.0.0.1:9/', { events: ANNOUNCED_EVENTS });
    await goOnTo(service, 'dispatch');
    await scheduled(service, task);
    for (const kind of THROUGH) await goOnTo(service, kind);
    await isLookedAfter(t, service.store, DAMAGES);
  });
}
