/** What webhooks are told of results: which and that, not what they say. */

import test from 'ava';
import { beginCorrection } from '../../dist/acts/publications/begin-correction.js';
import { publish } from '../../dist/acts/publications/publish.js';
import { withdraw } from '../../dist/acts/publications/withdraw.js';
import { poster } from '../../dist/outside/post.js';
import { reviewerOf } from '../draws/joint-draw.js';
import { entered, passed, publicationOf, publishedVisit } from '../publications/recorded.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { testOutside } from '../support/outside.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { receiver } from './receiver.js';
import { hookTo, LOOPBACK, turn } from './webhook-city.js';

interface Told {
  readonly event: string;
  readonly sequence: number;
  readonly subject: { readonly id: string };
  readonly data: Readonly<Record<string, unknown>>;
}

for (const engine of ENGINES) {
  test(`${engine}: publication, correction and withdrawal of a result are told in their order, and nothing of what it says`, async (t) => {
    const outside = testOutside({ post: poster({ allowed: LOOPBACK }) });
    const service = await testService(t, engine, { outside, settings: { webhookPrivateAddresses: LOOPBACK } });
    const { task, draw, visits } = await dispatchedTask(service);
    const there = await receiver(t);
    await hookTo(service, there.url, { events: ['result.withdrawn', 'result.published', 'result.corrected', 'result.correction-begun'] });
    service.outside.setNow('2026-11-17T08:00:00.000Z');
    const reviewer = reviewerOf('market');
    const [visit] = visits;
    if (visit === undefined) throw new Error('no visit');
    const first = await publishedVisit(service, visit, { finding: '消防通道堵塞', result: 'problem-pending', disposition: 'other' });
    valueIn(await beginCorrection(service, reviewer, first.id, { departments: ['market'], reason: '事项录入有误' }));
    await entered(service, visit, 'market');
    await passed(service, visit.id, 'market');
    const second = await publicationOf(service, valueIn(await publish(service, reviewer, visit.id)).publication);
    valueIn(await withdraw(service, reviewer, second.id, '主体认定有误'));
    await turn(service);

    const told = there.received.map(({ body }) => JSON.parse(body) as Told).sort((one, other) => one.sequence - other.sequence);
    const common = { task, draw, drawId: 'hz-test-001', title: '联合双随机抽查（测试）', departments: ['market', 'ecology'] };
    const of = ({ id, edition, contentHash, supersedes }: typeof first) => ({
      ...common,
      edition,
      contentHash,
      supersedes,
      path: `/api/v1/public/results/${id}`,
    });
    const lines = told.map(({ event, subject, data }) => ({ event, id: subject.id, data }));
    t.deepEqual(
      lines.toSorted((one, other) => (one.event < other.event ? -1 : 1)),
      [
        { event: 'result.corrected', id: first.id, data: { ...of(first), reason: '事项录入有误', supersededBy: second.id } },
        { event: 'result.correction-begun', id: first.id, data: { ...of(first), reason: '事项录入有误' } },
        { event: 'result.published', id: first.id, data: { ...of(first), lateDays: 0 } },
        { event: 'result.published', id: second.id, data: { ...of(second), lateDays: 0 } },
        { event: 'result.withdrawn', id: second.id, data: { ...of(second), reason: '主体认定有误' } },
      ],
    );
    t.is(told[0]?.event, 'result.published');
    t.is(told.at(-1)?.event, 'result.withdrawn');
    const bodies = there.received.map(({ body }) => body).join('\n');
    for (const kept of [visit.name, visit.entity, visit.id, '消防通道堵塞', 'problem-pending']) t.false(bodies.includes(kept), kept);
  });
}
