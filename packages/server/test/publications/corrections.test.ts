import test from 'ava';
import { beginCorrection } from '../../dist/acts/publications/begin-correction.js';
import { publish } from '../../dist/acts/publications/publish.js';
import { withdraw } from '../../dist/acts/publications/withdraw.js';
import { enterPart } from '../../dist/acts/records/enter-part.js';
import { followUpsOfVisit } from '../../dist/store/follow-ups/follow-ups.js';
import { correctionUnderWay } from '../../dist/store/publications/corrections.js';
import { dueVisits } from '../../dist/store/publications/due-visits.js';
import { currentOfVisit, editionsOfVisit } from '../../dist/store/publications/publications.js';
import type { Visit } from '../../dist/visits/visit.js';
import { userOf } from '../directories/importing.js';
import { reviewerOf } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { ENDED_ON, entered, inspectorAt, partOf, passed, publicationOf, publishedVisit, stateOf } from './recorded.js';

const MORNING = `${ENDED_ON}T01:00:00.000Z`;
const REASON = '复核发现代码录入有误';

const PROBLEM = { result: 'ordered-to-correct', finding: '灭火器过期', disposition: 'order-to-correct', correctBy: '2026-12-20' } as const;

/** What waits to be published, and whether for the first time; nothing of it is due while it is corrected. */
async function waiting(service: TestService): Promise<(readonly [visit: string, correction: boolean])[]> {
  const { db } = service.store;
  const ended = await dueVisits(db, { withCorrections: true, limit: 10 });
  if ((await dueVisits(db, { limit: 10 })).length > 0) throw new Error('a correction has no deadline');
  return ended.map(({ id, correction }) => [id, correction] as const);
}

for (const engine of ENGINES) {
  test(`${engine}: a correction sends parts back, and its edition takes the place of the one before, which stays as it was`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    const first = await publishedVisit(service, visit, PROBLEM);
    const begin = (by: string, departments: readonly string[]) =>
      beginCorrection(service, reviewerOf(by), first.id, { departments, reason: REASON });

    t.deepEqual(codesOf(await begin('ecology', ['market'])), ['not-yours'], 'its own part only');
    t.deepEqual(codesOf(await begin('market', ['culture'])), ['part-not-in-result']);
    t.deepEqual(codesOf(await begin('culture', ['culture'])), ['not-found']);
    valueIn(await begin('ecology', ['ecology']));
    t.deepEqual(codesOf(await begin('market', ['market'])), ['correction-under-way']);

    t.is(await stateOf(service, visit.id), 'returned');
    t.is((await partOf(service, visit.id, 'ecology')).returnReason, REASON);
    t.is((await partOf(service, visit.id, 'market')).state, 'passed');
    t.is((await publicationOf(service, first.id)).state, 'published', 'it holds until the next edition');
    t.deepEqual(codesOf(await publish(service, reviewerOf('market'), visit.id)), ['visit-not-reviewed']);

    service.outside.setNow('2026-12-21T01:00:00.000Z');
    await entered(service, visit, 'ecology', { result: 'no-problem', finding: '', disposition: 'none', correctBy: null });
    t.deepEqual(await waiting(service), [[visit.id, true]], 'it waits to be published again');
    await passed(service, visit.id, 'ecology');
    const { publication: id, edition } = valueIn(await publish(service, reviewerOf('ecology'), visit.id));
    t.is(edition, 2);
    t.deepEqual(await waiting(service), []);
    const second = await publicationOf(service, id);
    t.deepEqual(second.content.supersedes, { id: first.id, reason: REASON });
    t.is(second.supersedes, first.id);
    t.is(second.content.parts.find(({ department }) => department === 'ecology')?.items[0]?.result.code, 'no-problem');
    t.is(second.content.parts.find(({ department }) => department === 'market')?.items[0]?.result.code, 'ordered-to-correct');
    t.is(second.dueOn, first.dueOn);
    t.is(second.lateDays, 0, 'a correction does not make late what was in time');
    t.true(second.objectionsUntil > first.objectionsUntil, 'the time to object begins anew');

    const before = await publicationOf(service, first.id);
    t.deepEqual([before.state, before.supersededAt], ['corrected', second.publishedAt]);
    t.deepEqual([before.content, before.contentHash], [first.content, first.contentHash]);
    t.is((await currentOfVisit(service.store.db, visit.id))?.id, second.id);
    t.is(await correctionUnderWay(service.store.db, first.id), null);
    t.deepEqual(codesOf(await begin('market', ['market'])), ['result-superseded']);
    t.deepEqual(codesOf(await withdraw(service, reviewerOf('market'), first.id, REASON)), ['result-superseded']);
    t.deepEqual(
      (await followUpsOfVisit(service.store.db, visit.id)).map(({ department, state }) => [department, state]).sort(),
      [
        ['ecology', 'cancelled'],
        ['market', 'open'],
      ],
      'what the corrected result no longer asks for is ended',
    );
  });

  test(`${engine}: a withdrawal leaves a tombstone and ends the correction that was under way`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    const publication = await publishedVisit(service, visit, PROBLEM);
    valueIn(await beginCorrection(service, reviewerOf('market'), publication.id, { departments: ['market', 'ecology'], reason: REASON }));
    const inspector = await entered(service, visit, 'ecology');

    t.deepEqual(codesOf(await withdraw(service, reviewerOf('ecology'), publication.id, REASON)), ['not-yours']);
    t.deepEqual(codesOf(await withdraw(service, userOf('culture', 'reviewer'), publication.id, REASON)), ['not-found']);
    const recorder = { ...reviewerOf('market'), id: (await inspectorAt(service, publication.visit, 'market')).id };
    t.deepEqual(
      codesOf(await withdraw(service, recorder, publication.id, REASON)),
      ['own-records'],
      'nobody takes back what they recorded',
    );
    const withdrawn = valueIn(await withdraw(service, reviewerOf('market'), publication.id, '检查对象有误'));
    t.deepEqual(valueIn(await withdraw(service, reviewerOf('market'), publication.id, '检查对象有误')), withdrawn, 'again changes nothing');
    const tombstone = await publicationOf(service, publication.id);
    t.deepEqual([tombstone.state, tombstone.withdrawn], ['withdrawn', { at: withdrawn.withdrawnAt, reason: '检查对象有误' }]);
    t.is(await correctionUnderWay(service.store.db, publication.id), null);
    t.is(await stateOf(service, visit.id), 'published');

    t.deepEqual(
      codesOf(await beginCorrection(service, reviewerOf('market'), publication.id, { departments: ['market'], reason: REASON })),
      ['result-withdrawn'],
    );
    t.deepEqual(codesOf(await enterPart(service, inspector, { visit: visit.id, department: 'ecology', endedOn: ENDED_ON })), [
      'part-closed',
    ]);
    t.deepEqual(codesOf(await publish(service, reviewerOf('market'), visit.id)), ['result-withdrawn']);
    t.is((await editionsOfVisit(service.store.db, visit.id)).length, 1, 'nothing of it is published again');
    t.deepEqual(
      (await followUpsOfVisit(service.store.db, visit.id)).map(({ state }) => state),
      ['cancelled', 'cancelled'],
    );
  });

  test(`${engine}: of two departments that begin a correction at once, one does`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits as [Visit];
    service.outside.setNow(MORNING);
    const { id } = await publishedVisit(service, visit);
    const begun = await Promise.all(
      ['market', 'ecology'].map((own) => beginCorrection(service, reviewerOf(own), id, { departments: [own], reason: REASON })),
    );
    t.deepEqual(begun.flatMap(codesOf), ['correction-under-way']);
    const parts = await Promise.all(['market', 'ecology'].map((department) => partOf(service, visit.id, department)));
    t.deepEqual(parts.map(({ state }) => state).sort(), ['passed', 'returned']);
  });
}
