/** What webhooks are told of draws: nothing that the public may not know. */

import test from 'ava';
import { poster } from '../../dist/outside/post.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { addJointCity, confirmedTask, heldDraw } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { testOutside } from '../support/outside.js';
import { type TestService, testService } from '../support/service.js';
import { receiver } from './receiver.js';
import { hookTo, LOOPBACK, turn } from './webhook-city.js';

const manifestHashOf =
  (service: TestService) =>
  async (draw: string): Promise<string> =>
    (await findDraw(service.store.db, draw))?.manifestHash ?? '';

for (const engine of ENGINES) {
  for (const disclosure of ['open', 'sealed'] as const) {
    test(`${engine}: of a draw that is ${disclosure} the stages are told, and neither whom it drew nor what is inspected`, async (t) => {
      const outside = testOutside({ post: poster({ allowed: LOOPBACK }) });
      const service = await testService(t, engine, { outside, settings: { webhookPrivateAddresses: LOOPBACK } });
      await addJointCity(service);
      const there = await receiver(t);
      await hookTo(service, there.url, { events: ['draw.held', 'draw.frozen', 'draw.disclosed'] });
      const task = await confirmedTask(service, disclosure === 'sealed' ? { disclosure } : {});
      const id = await heldDraw(service, task, manifestHashOf(service));
      await turn(service);
      const draw = await findDraw(service.store.db, id);
      if (draw === null) throw new Error('no draw');
      const told = there.received.map(({ body }) => JSON.parse(body) as { event: string; subject: unknown; data: unknown });
      const common = {
        task,
        drawId: 'hz-test-001',
        attempt: 1,
        title: '联合双随机抽查（测试）',
        departments: ['ecology', 'market'],
        disclosure,
        manifestHash: draw.manifestHash,
        path: `/api/v1/public/draws/${id}`,
      };
      t.deepEqual(
        told.toSorted((one, other) => (one.event < other.event ? -1 : 1)).map(({ event, subject, data }) => ({ event, subject, data })),
        [
          { event: 'draw.frozen', subject: { kind: 'draw', id }, data: common },
          { event: 'draw.held', subject: { kind: 'draw', id }, data: { ...common, resultHash: draw.resultHash, seedHash: draw.seedHash } },
        ],
      );
    });
  }
}
