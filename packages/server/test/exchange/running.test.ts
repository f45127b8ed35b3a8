/** The running service sends by itself. */

import test from 'ava';
import { poster } from '../../dist/outside/post.js';
import { addDepartments } from '../people/people.js';
import { ENGINES } from '../support/engines.js';
import { startService } from '../support/http.js';
import { testOutside } from '../support/outside.js';
import { isSigned, receiver } from './receiver.js';
import { hookTo, LOOPBACK, publishPlan } from './webhook-city.js';

for (const engine of ENGINES) {
  test(`${engine}: whoever subscribed is told within seconds, without anybody's doing`, async (t) => {
    const outside = testOutside({ post: poster({ allowed: LOOPBACK }) });
    const { service } = await startService(t, engine, { outside, settings: { webhookPrivateAddresses: LOOPBACK } });
    await addDepartments(service);
    const there = await receiver(t);
    const { secret } = await hookTo(service, there.url);
    const plan = await publishPlan(service, 1);
    const [got] = await there.atLeast(1);
    t.true(got !== undefined && isSigned(got, secret));
    t.like(JSON.parse(got?.body ?? ''), { event: 'plan.published', subject: { kind: 'plan', id: plan } });
  });
}
