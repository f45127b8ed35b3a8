import { type DrawEvent, type DrawState, verifyBundle } from '@double-random/core';
import test from 'ava';
import { disclose } from '../../dist/acts/draws/disclose.js';
import { hold } from '../../dist/acts/draws/hold.js';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { approveVoiding, askToVoid, withdrawVoiding } from '../../dist/acts/draws/void.js';
import { takeBackTask } from '../../dist/acts/tasks/take-back-task.js';
import { publicBundle } from '../../dist/draws/bundle-of.js';
import type { Draw } from '../../dist/draws/draw.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { findTask } from '../../dist/store/tasks.js';
import { plannerOf } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { addJointCity, committedBy, confirmedTask, DEPARTMENTS, frozenDraw, heldDraw, revealedBy, reviewerOf } from './joint-draw.js';

const drawOf = async (service: TestService, id: string): Promise<Draw> => (await findDraw(service.store.db, id)) as Draw;
const hashOf = (service: TestService) => async (id: string) => (await drawOf(service, id)).manifestHash;
const stateOf = async (service: TestService, id: string): Promise<DrawState> => (await drawOf(service, id)).replayed as DrawState;

/** Somebody who holds a place of a department's team. */
function holderIn({ teams }: DrawState, department: string): { entity: string; inspector: string; place: number } {
  for (const [team, entity, seats] of teams) {
    for (const [place, [, inspector]] of seats.entries())
      if (team === department && inspector !== null) return { entity, inspector, place };
  }
  throw new Error('nobody was drawn');
}

for (const engine of ENGINES) {
  test(`${engine}: events are replayed by the core, and the published bundle with them verifies`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const id = await heldDraw(service, await confirmedTask(service), hashOf(service));
    const record = (department: string, event: DrawEvent, after: number) =>
      recordEvent(service, plannerOf(department), { draw: id, event, evidence: '见回避申请表第 1 号', after });

    const { entity, inspector } = holderIn(await stateOf(service, id), 'ecology');
    const out: DrawEvent = { kind: 'inspector-out', department: 'ecology', entity, inspector, reason: '回避' };
    t.deepEqual(codesOf(await record('market', out, 0)), ['not-yours']);
    const first = valueIn(await record('ecology', out, 0));
    t.is(first.number, 1);
    t.deepEqual(first.state, await stateOf(service, id));
    t.deepEqual(codesOf(await record('ecology', out, 0)), ['events-moved-on'], 'sent twice');
    t.deepEqual(codesOf(await record('ecology', out, 1)), ['event-refused'], 'does not fit any more');

    const [gone = ''] = first.state.selected;
    t.deepEqual(codesOf(await record('ecology', { kind: 'entity-out', entity: gone, reason: '已注销' }, 1)), ['not-yours']);
    const second = valueIn(await record('market', { kind: 'entity-out', entity: gone, reason: '已注销' }, 1));
    t.false(second.state.selected.includes(gone));
    t.is(second.state.selected.length, first.state.selected.length, 'a reserve came in');
    const away = holderIn(second.state, 'market').inspector;
    const third = valueIn(
      await record('market', { kind: 'inspector-unavailable', department: 'market', inspector: away, reason: '因病' }, 2),
    );
    t.false(third.state.teams.some(([department, , seats]) => department === 'market' && seats.some(([, id]) => id === away)));

    const verification = await verifyBundle(await publicBundle(service.store.db, await drawOf(service, id)));
    t.is(verification.verdict, 'valid');
    t.is(verification.record?.events.length, 3);
    t.deepEqual(verification.record?.state, third.state);
  });

  test(`${engine}: who came in by an event and left by the next is named with the others who were sent`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service, 60);
    const id = await heldDraw(service, await confirmedTask(service, { names: 'full' }), hashOf(service));
    const sentIn = ({ teams }: DrawState) =>
      new Set(teams.flatMap(([of, , seats]) => (of === 'ecology' ? seats.map(([, inspector]) => inspector) : [])));
    const record = async (event: DrawEvent, after: number): Promise<DrawState> =>
      valueIn(await recordEvent(service, plannerOf('ecology'), { draw: id, event, evidence: '见回避申请表', after })).state;
    const drawn = await stateOf(service, id);
    const { entity, inspector } = holderIn(drawn, 'ecology');
    const between = await record({ kind: 'inspector-out', department: 'ecology', entity, inspector, reason: '回避' }, 0);
    const newcomer = [...sentIn(between)].find((one) => !sentIn(drawn).has(one)) ?? '';
    t.not(newcomer, '', 'somebody came in whom the draw had not sent');
    const last = await record({ kind: 'inspector-out', department: 'ecology', entity, inspector: newcomer, reason: '回避' }, 1);
    t.false(sentIn(last).has(newcomer));
    const bundle = await publicBundle(service.store.db, await drawOf(service, id));
    const chunks: Uint8Array[] = [];
    for await (const chunk of bundle.read('persons.ndjson')) chunks.push(chunk.slice());
    const named = Buffer.concat(chunks).toString('utf8');
    for (const holder of [inspector, newcomer]) t.true(named.includes(`["ecology","${holder}",`), holder);
    const all = new Set([...sentIn(drawn), ...sentIn(between), ...sentIn(last)].filter((one) => one !== null));
    t.is(named.split('\n').filter((line) => line.startsWith('["ecology"')).length, all.size, 'and nobody who never was sent');
    t.is((await verifyBundle(bundle)).verdict, 'valid');
  });

  test(`${engine}: voiding needs a reviewer of each department; the attempt stays, and the next one links to it`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const task = await confirmedTask(service);
    const id = await heldDraw(service, task, hashOf(service));
    t.deepEqual(codesOf(await approveVoiding(service, reviewerOf('ecology'), id, 'ecology')), ['no-voiding']);
    t.deepEqual(codesOf(await askToVoid(service, reviewerOf('market'), id, 'ecology', '名录有误')), ['not-yours']);
    const asked = valueIn(await askToVoid(service, reviewerOf('market'), id, 'market', '名录有误'));
    t.deepEqual(asked, { state: 'asked', reason: '名录有误', approved: ['market'], missing: ['ecology'] });
    t.deepEqual(valueIn(await askToVoid(service, reviewerOf('market'), id, 'market', '名录有误')), asked, 'clicked twice');
    t.deepEqual(codesOf(await askToVoid(service, reviewerOf('ecology'), id, 'ecology', '别的理由')), ['voiding-open']);
    valueIn(await withdrawVoiding(service, reviewerOf('ecology'), id, 'ecology', '无须作废'));
    valueIn(await askToVoid(service, reviewerOf('market'), id, 'market', '名录有误'));
    t.is(valueIn(await approveVoiding(service, reviewerOf('ecology'), id, 'ecology')).state, 'voided');
    t.deepEqual(codesOf(await hold(service, plannerOf('market'), id)), ['draw-voided']);
    t.is((await findTask(service.store.db, task))?.state, 'confirmed');

    const again = await frozenDraw(service, task);
    t.not(again, id);
    const [first, second] = [await drawOf(service, id), await drawOf(service, again)];
    t.is(first.state, 'voided');
    t.is(second.previous, id);
    t.is(second.manifest.attempt, 2);
    t.is(second.manifest.previous, first.manifestHash);
    t.is((await verifyBundle(await publicBundle(service.store.db, first))).verdict, 'valid', 'the voided attempt stays public');
    t.deepEqual(codesOf(await takeBackTask(service, plannerOf('market'), task, '改期')), ['wrong-task-state']);
  });

  test(`${engine}: a sealed draw shows three files until it is disclosed, and everything then`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const id = await heldDraw(service, await confirmedTask(service, { disclosure: 'sealed' }), hashOf(service));
    const sealed = await publicBundle(service.store.db, await drawOf(service, id));
    t.deepEqual([...sealed.names].sort(), ['commitments.json', 'custody.json', 'manifest.json', 'sealed.json']);
    t.is((await verifyBundle(sealed)).verdict, 'sealed');
    t.deepEqual(codesOf(await disclose(service, reviewerOf('ecology'), id)), ['not-yours']);
    const { disclosedAt } = valueIn(await disclose(service, reviewerOf('market'), id));
    service.outside.advance(60);
    t.is(valueIn(await disclose(service, reviewerOf('market'), id)).disclosedAt, disclosedAt);
    t.is((await verifyBundle(await publicBundle(service.store.db, await drawOf(service, id)))).verdict, 'valid');
  });

  test(`${engine}: nobody revealed and there is no entropy: the draw is impossible and says so`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const id = await frozenDraw(service, await confirmedTask(service, { entropy: { kind: 'none' } }));
    await committedBy(service, id, await hashOf(service)(id), DEPARTMENTS);
    service.outside.setNow('2026-11-04T08:00:01Z');
    t.deepEqual(codesOf(await hold(service, plannerOf('market'), id)), ['draw-impossible']);
  });

  test(`${engine}: without outside entropy the reveals alone make the seed`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const id = await frozenDraw(service, await confirmedTask(service, { entropy: { kind: 'none' } }));
    await committedBy(service, id, await hashOf(service)(id), DEPARTMENTS);
    await revealedBy(service, id, DEPARTMENTS);
    valueIn(await hold(service, plannerOf('market'), id));
    t.is((await verifyBundle(await publicBundle(service.store.db, await drawOf(service, id)))).verdict, 'valid');
  });
}
