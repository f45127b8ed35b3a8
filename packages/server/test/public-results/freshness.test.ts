/** What the acts of publication change is seen at once, by those who have just asked and on another instance. */

import test from 'ava';
import { beginCorrection } from '../../dist/acts/publications/begin-correction.js';
import { publish } from '../../dist/acts/publications/publish.js';
import { withdraw } from '../../dist/acts/publications/withdraw.js';
import { listen } from '../../dist/http/listen.js';
import { openStore } from '../../dist/store/open-store.js';
import type { Visit } from '../../dist/visits/visit.js';
import { reviewerOf } from '../draws/joint-draw.js';
import { ENDED_ON, entered, passed, publishedVisit } from '../publications/recorded.js';
import { type TestClient, testClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';

const BASE = '/api/v1/public/results';
const STOP_MILLISECONDS = 5000;
const MORNING = `${ENDED_ON}T01:00:00.000Z`;

for (const engine of ENGINES) {
  test(`${engine}: publication, correction and withdrawal are seen by the next request, on every instance`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    const other = { ...service, store: openStore(service.settings) };
    t.teardown(() => other.store.close());
    const instances: TestClient[] = [];
    for (const one of [service, other]) {
      const { url, stop } = await listen(one);
      t.teardown(() => stop(AbortSignal.timeout(STOP_MILLISECONDS)));
      instances.push(testClient(url));
    }
    /** The ids of the list, and how a result stands, as both instances tell them. */
    const seen = async (id: string): Promise<unknown> => {
      const told = await Promise.all(
        instances.map(async (anybody) => {
          const list = (await anybody.get(BASE)).body as { items: readonly { id: string }[] };
          const { status, body } = await anybody.get(`${BASE}/${id}`);
          const { state, correctionSince } = body as { state?: string; correctionSince?: string };
          return [list.items.map((item) => item.id), status, state, correctionSince ?? null];
        }),
      );
      t.deepEqual(told[0], told[1]);
      return told[0];
    };

    t.deepEqual(await seen('none'), [[], 404, undefined, null]);
    const first = await publishedVisit(service, visit);
    t.deepEqual(await seen(first.id), [[first.id], 200, 'published', null]);
    valueIn(await beginCorrection(service, reviewerOf('ecology'), first.id, { departments: ['ecology'], reason: '代码录入有误' }));
    t.deepEqual(await seen(first.id), [[first.id], 200, 'published', MORNING]);
    await entered(service, visit, 'ecology');
    await passed(service, visit.id, 'ecology');
    const { publication: second } = valueIn(await publish(service, reviewerOf('market'), visit.id));
    t.deepEqual(await seen(first.id), [[second], 200, 'corrected', null]);
    t.deepEqual(await seen(second), [[second], 200, 'published', null]);
    valueIn(await withdraw(service, reviewerOf('market'), second, '查错了对象'));
    t.deepEqual(await seen(second), [[], 410, undefined, null]);
    t.deepEqual(await seen(first.id), [[], 410, undefined, null]);
  });
}
