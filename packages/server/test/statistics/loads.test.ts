import test from 'ava';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { countLoads, countVisitsOfTasks } from '../../dist/store/statistics/visits.js';
import type { Visit } from '../../dist/visits/visit.js';
import { plannerOf } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';

for (const engine of ENGINES)
  test(`${engine}: a visit that was replaced is counted nowhere, its substitute is`, async (t) => {
    const service = await testService(t, engine);
    const { task, draw, visits } = await dispatchedTask(service);
    const { entity } = visits[0] as Visit;
    const event = { kind: 'entity-out', entity, reason: '已迁出' } as const;
    valueIn(await recordEvent(service, plannerOf('market'), { draw, event, evidence: '登记机关函', after: 0 }));
    const places = new Map<string, number>();
    for (const [department, , seats] of (await findDraw(service.store.db, draw))?.replayed?.teams ?? [])
      for (const [, inspector] of seats)
        if (inspector !== null) places.set(`${department} ${inspector}`, (places.get(`${department} ${inspector}`) ?? 0) + 1);
    const loads = await countLoads(service.store.db, [task], null);
    t.deepEqual(
      loads.map(({ department, inspector, visits: count }) => [`${department} ${inspector}`, count]),
      [...places].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    t.is((await countVisitsOfTasks(service.store.db, [task], null)).visits, 9);
    t.deepEqual(
      await countLoads(service.store.db, [task], 'market'),
      loads.filter(({ department }) => department === 'market'),
    );
    t.deepEqual(await countLoads(service.store.db, [], null), []);
  });
