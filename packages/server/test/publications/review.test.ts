import { createHash } from 'node:crypto';
import { canonicalText } from '@double-random/core';
import test from 'ava';
import { publish } from '../../dist/acts/publications/publish.js';
import { publishTask } from '../../dist/acts/publications/publish-task.js';
import { reviewPart } from '../../dist/acts/publications/review-part.js';
import { enterPart } from '../../dist/acts/records/enter-part.js';
import type { UserActor } from '../../dist/rights/actor.js';
import { editionsOfVisit } from '../../dist/store/publications/publications.js';
import { reviewsOfVisit } from '../../dist/store/publications/reviews.js';
import { waitingReviews } from '../../dist/store/publications/waiting-reviews.js';
import { findTask } from '../../dist/store/tasks.js';
import { userOf } from '../directories/importing.js';
import { reviewerOf } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { dispatchedTask } from '../visits/dispatched.js';
import { ENDED_ON, entered, partOf, passed, publicationOf, publishedVisit, reviewedVisit, stateOf, submitted } from './recorded.js';

const MORNING = `${ENDED_ON}T01:00:00.000Z`;
const OTHER_REVIEWER: UserActor = { ...reviewerOf('market'), id: 'second-reviewer-of-market' };

for (const engine of ENGINES) {
  test(`${engine}: a part is passed by a reviewer of its department who has not recorded it, and returned with a reason`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits;
    if (visit === undefined) throw new Error('no visit');
    service.outside.setNow(MORNING);
    const review = async (by: UserActor, decision: 'pass' | 'return', department = 'market', version?: number) =>
      reviewPart(service, by, {
        visit: visit.id,
        department,
        decision,
        reason: decision === 'return' ? '请补充照片说明' : null,
        version: version ?? (await partOf(service, visit.id, department)).version,
      });

    t.deepEqual(codesOf(await review(reviewerOf('market'), 'pass')), ['part-not-entered']);
    const inspector = await entered(service, visit, 'market');
    t.deepEqual(codesOf(await review(reviewerOf('ecology'), 'pass')), ['not-yours']);
    t.deepEqual(codesOf(await review(userOf('culture', 'reviewer'), 'pass')), ['not-found']);
    t.deepEqual(codesOf(await review({ ...inspector, roles: new Set(['inspector', 'reviewer']) }, 'pass')), ['own-records'], 'four eyes');
    t.deepEqual(codesOf(await review(reviewerOf('market'), 'pass', 'market', 1)), ['changed-meanwhile']);
    t.deepEqual(codesOf(await review(reviewerOf('market'), 'pass', 'culture', 1)), ['not-found']);

    const waiting = await waitingReviews(service.store.db, { department: 'market', limit: 10 });
    t.deepEqual(
      waiting.map(({ visit: id, department, endedOn, dueOn, enteredBy }) => ({ id, department, endedOn, dueOn, enteredBy })),
      [{ id: visit.id, department: 'market', endedOn: ENDED_ON, dueOn: '2026-12-15', enteredBy: inspector.id }],
    );
    t.is(valueIn(await review(reviewerOf('market'), 'return')).part.state, 'returned');
    t.is((await partOf(service, visit.id, 'market')).returnReason, '请补充照片说明');
    t.is(await stateOf(service, visit.id), 'returned');
    t.deepEqual(await waitingReviews(service.store.db, { department: 'market', limit: 10 }), []);
    t.deepEqual(codesOf(await review(reviewerOf('market'), 'pass')), ['part-not-entered']);

    await entered(service, visit, 'market', { finding: '补充说明' });
    const { part, visitState } = valueIn(await review(OTHER_REVIEWER, 'pass'));
    t.is(part.state, 'passed');
    t.is(part.returnReason, null);
    t.is(visitState, 'on_site', 'the other department has not entered its part yet');
    const before = (await reviewsOfVisit(service.store.db, visit.id)).length;
    valueIn(await review(OTHER_REVIEWER, 'pass'));
    t.is((await reviewsOfVisit(service.store.db, visit.id)).length, before, 'passing again changes nothing');

    t.deepEqual(codesOf(await publish(service, reviewerOf('market'), visit.id)), ['visit-not-reviewed']);
    await entered(service, visit, 'ecology');
    t.is(await stateOf(service, visit.id), 'recorded');
    t.is((await passed(service, visit.id, 'ecology')).visitState, 'reviewed');
    t.deepEqual(
      (await reviewsOfVisit(service.store.db, visit.id)).map(({ department, number, decision }) => [department, number, decision]),
      [
        ['ecology', 1, 'pass'],
        ['market', 1, 'return'],
        ['market', 2, 'pass'],
      ],
    );
    valueIn(await review(reviewerOf('market'), 'return'));
    t.is(await stateOf(service, visit.id), 'returned', 'what was passed may be returned until it is published');
  });

  test(`${engine}: what cannot be published is not passed, item by item`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits;
    if (visit === undefined) throw new Error('no visit');
    service.outside.setNow(MORNING);
    // Two code points where one is meant: such a text has no canonical form that others would compute.
    await entered(service, visit, 'market', { finding: 'cafe\u0301' });
    const { version } = await partOf(service, visit.id, 'market');
    const request = { visit: visit.id, department: 'market', decision: 'pass', reason: null, version } as const;
    const outcome = await reviewPart(service, reviewerOf('market'), request);
    t.deepEqual(codesOf(outcome), ['finding-unpublishable']);
    t.deepEqual(outcome.ok ? [] : outcome.problems[0]?.reasons?.map(({ place }) => place.path), ['SC-01']);
    t.is((await partOf(service, visit.id, 'market')).state, 'entered');
  });

  test(`${engine}: the unified result is published once, by a reviewer of any department that has a part in it`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    const [visit] = visits;
    if (visit === undefined) throw new Error('no visit');
    service.outside.setNow(MORNING);
    await reviewedVisit(service, visit, {
      result: 'ordered-to-correct',
      finding: '灭火器过期',
      disposition: 'order-to-correct',
      correctBy: '2026-12-20',
    });
    t.deepEqual(codesOf(await publish(service, userOf('culture', 'reviewer'), visit.id)), ['not-found']);
    const first = valueIn(await publish(service, reviewerOf('ecology'), visit.id));
    t.deepEqual(valueIn(await publish(service, reviewerOf('market'), visit.id)), first, 'again changes nothing');
    const publication = await publicationOf(service, first.publication);
    const { content } = publication;
    t.is(publication.contentHash, createHash('sha256').update(canonicalText(content)).digest('hex'));
    t.is(publication.state, 'published');
    t.is(publication.lateDays, 0);
    t.is(publication.objectionsUntil, '2026-12-08', '15 working days after the publication');
    t.is(publication.publishedBy, 'reviewer-of-ecology');
    t.is(publication.year, 2026);
    t.deepEqual(content.task, { id: task, drawId: 'hz-test-001', title: '联合双随机抽查（测试）', documentNumber: null });
    t.deepEqual(
      content.parts.map(({ department, name, nameEn, endedOn }) => ({ department, name, nameEn, endedOn })),
      [
        { department: 'market', name: '部门 market', nameEn: 'Department market', endedOn: ENDED_ON },
        { department: 'ecology', name: '部门 ecology', nameEn: 'Department ecology', endedOn: ENDED_ON },
      ],
      'the initiating department first',
    );
    t.deepEqual(content.parts[0]?.items, [
      {
        item: 'SC-01',
        name: '检查',
        method: 'on-site',
        result: { table: '2021', code: 'ordered-to-correct', zh: '发现问题已责令改正', en: 'Problem found, ordered to correct' },
        finding: '灭火器过期',
        disposition: { code: 'order-to-correct', zh: '责令改正', en: 'Order to correct' },
        correctBy: '2026-12-20',
      },
    ]);
    t.deepEqual(content.parts[0]?.inspectors, [{ name: 'M*' }, { name: 'M*' }], 'masked, since the task does not say otherwise');
    t.is(content.entity.uscc, visit.entity);
    const rows = await service.store.db('publication_items').where({ publication_id: first.publication }).orderBy('department');
    t.deepEqual(
      rows.map(({ department, item, result, outcome, disposition }) => [department, item, result, outcome, disposition]),
      [
        ['ecology', 'HB-01', 'ordered-to-correct', 'problem', 'order-to-correct'],
        ['market', 'SC-01', 'ordered-to-correct', 'problem', 'order-to-correct'],
      ],
    );
    t.is(await stateOf(service, visit.id), 'follow_up', 'the order to correct is open');
    const review = { visit: visit.id, department: 'market', decision: 'return', reason: '有误' } as const;
    const { version } = await partOf(service, visit.id, 'market');
    t.deepEqual(codesOf(await reviewPart(service, reviewerOf('market'), { ...review, version })), ['already-published']);
  });

  test(`${engine}: all that is reviewed of a task is published at once, and then the task is`, async (t) => {
    const service = await testService(t, engine);
    const { task, visits } = await dispatchedTask(service);
    service.outside.setNow(MORNING);
    for (const visit of visits.slice(1)) await reviewedVisit(service, visit);
    const some = valueIn(await publishTask(service, reviewerOf('market'), task, null));
    t.deepEqual([some.published.length, some.refused.length, some.next], [visits.length - 1, 0, null]);
    t.is((await findTask(service.store.db, task))?.state, 'in_progress');
    const [last] = visits;
    if (last === undefined) throw new Error('no visit');
    await reviewedVisit(service, last);
    t.is((await findTask(service.store.db, task))?.state, 'results_complete');
    t.is(valueIn(await publishTask(service, reviewerOf('ecology'), task, null)).published[0]?.visit, last.id);
    t.is((await findTask(service.store.db, task))?.state, 'published');
    t.deepEqual(codesOf(await publishTask(service, userOf('culture', 'reviewer'), task, null)), ['not-found']);
  });

  test(`${engine}: two reviewers who click at once publish one edition`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits;
    if (visit === undefined) throw new Error('no visit');
    service.outside.setNow(MORNING);
    await reviewedVisit(service, visit);
    const reviewers = [reviewerOf('market'), reviewerOf('ecology'), OTHER_REVIEWER, reviewerOf('ecology')];
    const clicks = await Promise.all(reviewers.map((by) => publish(service, by, visit.id)));
    t.is(new Set(clicks.map((click) => valueIn(click).publication)).size, 1);
    t.is((await editionsOfVisit(service.store.db, visit.id)).length, 1);
  });

  test(`${engine}: records that changed after their review are not published`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits;
    if (visit === undefined) throw new Error('no visit');
    service.outside.setNow(MORNING);
    await reviewedVisit(service, visit);
    // The acts take nothing for a part that is passed; whatever else gets in is found all the same.
    await service.store.transact((tx) =>
      tx('submissions').where({ visit_id: visit.id, department: 'market' }).update({ standing: 'replaced' }),
    );
    const outcome = await publish(service, reviewerOf('market'), visit.id);
    t.deepEqual(codesOf(outcome), ['records-changed-since-review']);
    t.is(outcome.ok ? '' : outcome.problems[0]?.details['departments'], 'market');
  });

  test(`${engine}: a result falls due from the first part that is entered, and later when another check ended later`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service);
    const [visit] = visits;
    if (visit === undefined) throw new Error('no visit');
    service.outside.setNow('2026-11-19T01:00:00.000Z');
    await entered(service, visit, 'market');
    const by = await submitted(service, visit, 'ecology');
    const found = async () => (await service.store.db('visits').where({ id: visit.id }).first()) as { ended_on: string; due_on: string };
    t.is((await found()).due_on, '2026-12-15', 'due from the first part on: nobody holds up the deadline');
    valueIn(await enterPart(service, by, { visit: visit.id, department: 'ecology', endedOn: '2026-11-18' }));
    t.deepEqual([(await found()).ended_on, (await found()).due_on], ['2026-11-18', '2026-12-16']);
  });

  test(`${engine}: natural persons are named as the task's rule says`, async (t) => {
    const service = await testService(t, engine);
    const { visits } = await dispatchedTask(service, { names: 'full' });
    const [visit] = visits;
    if (visit === undefined) throw new Error('no visit');
    service.outside.setNow(MORNING);
    const { content } = await publishedVisit(service, visit);
    const [market] = content.parts;
    t.is(market?.inspectors.length, 2);
    for (const { name, certificate } of market?.inspectors ?? []) {
      t.regex(name ?? '', /^M某\d\d$/);
      t.is(certificate, name?.replace('某', '-'));
    }
  });
}
