/** Who went is published, and not who took over a place in the draw afterwards. */

import test from 'ava';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { publish } from '../../dist/acts/publications/publish.js';
import type { Visit } from '../../dist/visits/visit.js';
import { plannerOf } from '../directories/importing.js';
import { DEPARTMENTS, reviewerOf } from '../draws/joint-draw.js';
import { teamOf } from '../records/inspection-city.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { ENDED_ON, entered, passed, publicationOf } from './recorded.js';

for (const engine of ENGINES) {
  test(`${engine}: an inspector who falls ill after the visit is still published as the one who went, and the substitute is not`, async (t) => {
    const service = await testService(t, engine);
    const { draw, visits } = await dispatchedTask(service, { names: 'certificate-only' });
    const [visit] = visits as [Visit];
    service.outside.setNow(`${ENDED_ON}T01:00:00.000Z`);
    const went = await teamOf(service, visit.id, 'market');
    const [ill = ''] = went;
    const staying = await teamOf(service, visit.id, 'ecology');
    const [out = ''] = staying;
    await entered(service, visit, 'market');
    for (const [after, department, inspector] of [
      [0, 'market', ill],
      [1, 'ecology', out],
    ] as const) {
      const event = { kind: 'inspector-unavailable', department, inspector, reason: '长期病假' } as const;
      valueIn(await recordEvent(service, plannerOf(department), { draw, event, evidence: '假条', after }));
    }
    t.false((await teamOf(service, visit.id, 'market')).includes(ill));
    const came = await teamOf(service, visit.id, 'ecology');
    t.false(came.includes(out));

    await entered(service, visit, 'ecology');
    for (const department of DEPARTMENTS) await passed(service, visit.id, department);
    const { publication } = valueIn(await publish(service, reviewerOf('market'), visit.id));
    const named = (await publicationOf(service, publication)).content.parts.map(({ department, inspectors }) => [
      department,
      inspectors.map(({ certificate }) => certificate),
    ]);
    const certificatesOf = (team: readonly string[]) => team.map((inspector) => `${inspector[0]}-${inspector.slice(1)}`);
    t.deepEqual(
      new Map(named as [string, string[]][]),
      new Map([
        ['market', certificatesOf(went)],
        ['ecology', certificatesOf(came)],
      ]),
    );
  });
}
