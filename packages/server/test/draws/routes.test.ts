import { commitmentOf, type DrawState, fromHex, toHex, verifyBundle } from '@double-random/core';
import test from 'ava';
import type { Draw } from '../../dist/draws/draw.js';
import { viewOfDraw } from '../../dist/routes/draws/draw-view.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import type { TestAnswer, TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { confirmedTask, DIGITS, frozenDraw, secretOf } from './joint-draw.js';
import { cityOverHttp, codeOf, preparationDone, textOf, zipOf } from './over-http.js';

interface DrawBody {
  readonly state: string;
  readonly manifestHash: string;
  readonly witnesses: { readonly entered: readonly { readonly name: string | null; readonly department: string | null }[] } | null;
  readonly departments: readonly { readonly id: string; readonly secret: string | null }[];
  readonly voiding: unknown;
}

const drawBody = (answer: TestAnswer): DrawBody => answer.body as DrawBody;

const secretHex = (department: string): string => toHex(secretOf(department));

const commitmentBy = (manifestHash: string, department: string) => ({
  secretKeeping: 'department',
  department,
  commitment: commitmentOf(fromHex(manifestHash), department, secretOf(department)),
});

for (const engine of ENGINES) {
  test(`${engine}: a joint draw through the API alone, from preparation to the events after it`, async (t) => {
    const { service, as } = await cityOverHttp(t, engine, 2);
    const task = await confirmedTask(service);
    const [market, ecology] = [await as('market-planner'), await as('ecology-planner')];
    const [marketReviewer, ecologyReviewer] = [await as('market-reviewer'), await as('ecology-reviewer')];

    const asked = await market.post(`/api/v1/tasks/${task}/preparations`);
    t.is(asked.status, 202);
    const { id: preparation } = asked.body as { id: string };
    t.like((await ecology.get(`/api/v1/preparations/${preparation}`)).body, { state: 'preparing', forecast: null, shortages: [] });
    await preparationDone(service, preparation);
    const ready = (await ecology.get(`/api/v1/tasks/${task}/preparation`)).body as {
      shortages: { department: string; accepted: unknown }[];
    };
    t.deepEqual(
      ready.shortages.map(({ department, accepted }) => [department, accepted]),
      [
        ['ecology', null],
        ['market', null],
      ],
    );
    const path = `/api/v1/preparations/${preparation}`;
    t.is(codeOf(await market.post(`${path}/freezing`)), 'shortage-open');
    const turned = { department: 'market', reason: '人员\u202E有限' };
    t.is((await market.post(`${path}/shortages`, turned)).status, 400, 'a mark that turns the direction of the text');
    t.is((await market.post(`${path}/shortages`, { department: 'market', reason: '人员有限' })).status, 204);
    t.is((await ecology.post(`${path}/shortages`, { department: 'ecology', reason: '人员有限' })).status, 204);
    const standing = (await market.get(path)).body as {
      shortages: { accepted: { zh: string; by: string | null; at: string } | null }[];
      summary: { zh: string[] };
    };
    t.deepEqual(
      standing.shortages.map(({ accepted }) => [accepted?.zh, typeof accepted?.by]),
      [
        ['人员有限', 'string'],
        ['人员有限', 'string'],
      ],
    );
    t.false(standing.summary.zh.join('\n').includes('（market）'), 'departments by name');
    const frozen = await market.post(`${path}/freezing`);
    t.is(frozen.status, 201);
    const { id, manifestHash, commitBy } = frozen.body as { id: string; manifestHash: string; commitBy: string };
    t.is(commitBy, '2026-11-03T08:00:00Z');
    t.deepEqual((await market.post(`${path}/freezing`)).body, frozen.body);

    const draw = `/api/v1/draws/${id}`;
    t.deepEqual((await ecology.get(`/api/v1/tasks/${task}/draws`)).body, { items: [(await ecology.get(draw)).body] });
    t.like((await market.get(draw)).body, { state: 'frozen', attempt: 1, previous: null, next: null, manifestHash, seed: null });
    t.is(codeOf(await market.get(`${draw}/state`)), 'not-drawn');
    t.is(codeOf(await market.get(`${draw}/seats`)), 'not-drawn');
    const commitment = commitmentBy(manifestHash, 'market');
    const committed = await market.post(`${draw}/commitments`, commitment);
    t.is(committed.status, 201);
    t.like(committed.body, { department: 'market', secretKeeping: 'department', commitment: commitment.commitment });
    t.deepEqual((await market.post(`${draw}/commitments`, commitment)).body, committed.body);
    const kept = await ecology.post(`${draw}/commitments`, { secretKeeping: 'service', department: 'ecology' });
    t.like(kept.body, { department: 'ecology', secretKeeping: 'service' });
    t.is(drawBody(await market.get(draw)).state, 'committed');
    t.is((await market.post(`${draw}/reveals`, { department: 'market', secret: secretHex('market') })).status, 201);
    t.is(drawBody(await market.get(draw)).departments.find((one) => one.id === 'market')?.secret, secretHex('market'));
    t.deepEqual((await market.post(`${draw}/digits`, { digits: DIGITS })).body, { outcome: 'waiting', reading: 1 });
    const entered = drawBody(await market.get(draw)).witnesses?.entered ?? [];
    t.deepEqual(
      entered.map(({ department }) => department),
      ['market'],
    );
    t.truthy(entered[0]?.name);
    const told = await viewOfDraw(service.store.db, (await findDraw(service.store.db, id)) as Draw, false);
    t.deepEqual(told.witnesses?.entered, [{ user: null, name: null, department: 'market' }], 'the public is told that, not who');
    t.deepEqual((await ecologyReviewer.post(`${draw}/digits`, { digits: DIGITS })).body, { outcome: 'agreed', reading: 1 });
    const readBy = async (isOpen: boolean) =>
      (await viewOfDraw(service.store.db, (await findDraw(service.store.db, id)) as Draw, isOpen)).entropy.witnesses ?? [];
    t.deepEqual((await readBy(false)).map(({ department }) => department).sort(), ['ecology', 'market']);
    t.true(
      (await readBy(false)).every(({ name }) => name?.length === 2 && name.endsWith('*')),
      'everybody is told who witnessed, as the task names persons',
    );
    t.true((await readBy(true)).every(({ name }) => name !== null && !name.endsWith('*')));
    const drawn = await market.post(`${draw}/result`);
    t.is(drawn.status, 200);
    t.deepEqual((await market.post(`${draw}/result`)).body, drawn.body);
    t.like((await market.get(draw)).body, { state: 'drawn', disclosed: true, ...(drawn.body as object) });

    const bundle = await ecology.fetch(`${draw}/bundle.zip`);
    t.is(bundle.headers.get('cache-control'), 'private, no-cache');
    const etag = bundle.headers.get('etag') ?? '';
    const files = await zipOf(bundle);
    t.is((await verifyBundle(files)).verdict, 'valid');
    t.is(await textOf(files, 'custody.json'), '[["ecology","service"],["market","department"]]');
    const again = await ecology.fetch(`${draw}/bundle.zip`, { headers: { 'if-none-match': etag } });
    t.is(again.status, 304);

    const { state } = (await market.get(`${draw}/state`)).body as { state: DrawState };
    t.is(state.selected.length, 9);
    const seats = (await market.get(`${draw}/seats?department=market&limit=5`)).body as { items: { name: string }[]; next: string };
    t.is(seats.items.length, 5);
    t.true(
      seats.items.every(({ name }) => name.startsWith('M某')),
      'names of the own department',
    );
    const second = (await market.get(`${draw}/seats?department=market&limit=500&after=${seats.next}`)).body as {
      items: unknown[];
      next: null;
    };
    t.deepEqual([second.items.length, second.next], [13, null]);
    const others = (await market.get(`${draw}/seats?department=ecology`)).body as {
      items: { name: string | null; inspector: string | null }[];
    };
    t.true(others.items.some(({ inspector }) => inspector !== null));
    t.true(others.items.every(({ name }) => name === null));
    t.is(codeOf(await market.get(`${draw}/seats?after=nonsense`)), 'bad-cursor');
    const held = (await (await as('auditor')).get(`${draw}/seats?inspector=M00`)).body as { items: { inspector: string; name: null }[] };
    t.true(held.items.length > 0 && held.items.every(({ inspector, name }) => inspector === 'M00' && name === null));

    const [gone = ''] = state.selected;
    const events = `${draw}/events`;
    const out = await market.post(events, {
      event: { kind: 'entity-out', entity: gone, reason: '已注销' },
      evidence: '登记机关函',
      after: 0,
    });
    t.is(out.status, 201);
    const away = await ecology.post(events, {
      event: { kind: 'inspector-unavailable', department: 'ecology', inspector: 'E01', reason: '因病' },
      evidence: '病假单第 7 号',
      after: 1,
    });
    t.like(away.body, { number: 2 });
    t.deepEqual((await market.get(`${draw}/state`)).body, { events: 2, state: (away.body as { state: unknown }).state });
    const seen = async (client: TestClient) =>
      ((await client.get(events)).body as { items: { evidence: string | null }[] }).items.map((one) => one.evidence);
    t.deepEqual(await seen(ecology), ['登记机关函', '病假单第 7 号']);
    t.deepEqual(await seen(market), ['登记机关函', null], 'evidence about an inspector stays in the department');
    t.deepEqual(await seen(await as('auditor')), ['登记机关函', null]);
    const changed = await ecology.fetch(`${draw}/bundle.zip`, { headers: { 'if-none-match': etag } });
    t.is(changed.status, 200);
    t.is((await verifyBundle(await zipOf(changed))).record?.events.length, 2);

    t.is((await marketReviewer.post(`${draw}/disclosure`)).status, 200, 'an open draw is public already');
    t.is(codeOf(await ecologyReviewer.post(`${draw}/voiding/approvals`, { department: 'ecology' })), 'no-voiding');
    const voiding = await marketReviewer.post(`${draw}/voiding`, { department: 'market', reason: '名录有误' });
    t.deepEqual(voiding.body, { state: 'asked', reason: '名录有误', approved: ['market'], missing: ['ecology'] });
    t.like((await ecology.get(draw)).body, { voiding: { reason: '名录有误', approved: ['market'], voidedAt: null } });
    t.is((await ecologyReviewer.post(`${draw}/voiding/withdrawal`, { department: 'ecology', reason: '无须作废' })).status, 204);
    t.is(drawBody(await ecology.get(draw)).voiding, null);
    await marketReviewer.post(`${draw}/voiding`, { department: 'market', reason: '名录有误' });
    t.like((await ecologyReviewer.post(`${draw}/voiding/approvals`, { department: 'ecology' })).body, { state: 'voided', missing: [] });
    for (const [client, act, body] of [
      [market, 'commitments', commitment],
      [market, 'reveals', { department: 'market', secret: secretHex('market') }],
      [market, 'beacon', { signature: 'ab'.repeat(48) }],
      [market, 'digits', { digits: DIGITS }],
      [market, 'result', undefined],
      [market, 'events', { event: { kind: 'entity-out', entity: gone, reason: '已注销' }, evidence: '函', after: 2 }],
      [marketReviewer, 'voiding', { department: 'market', reason: '名录有误' }],
      [marketReviewer, 'voiding/approvals', { department: 'market' }],
      [marketReviewer, 'voiding/withdrawal', { department: 'market', reason: '不作废' }],
    ] as const) {
      const refused = await client.post(`${draw}/${act}`, body);
      t.deepEqual([refused.status, codeOf(refused)], [409, 'draw-voided'], act);
    }
    t.is((await marketReviewer.post(`${draw}/disclosure`)).status, 200);
  });

  test(`${engine}: what is malformed is told field by field, before anything is done`, async (t) => {
    const { service, as } = await cityOverHttp(t, engine);
    const draw = `/api/v1/draws/${await frozenDraw(service, await confirmedTask(service))}`;
    const [planner, reviewer] = [await as('market-planner'), await as('market-reviewer')];
    const hex = 'ab'.repeat(32);
    const event = { kind: 'refill', department: 'market', entity: '1', place: 0, reason: '补位' };
    const malformed: readonly (readonly [string, unknown])[] = [
      ['commitments', {}],
      ['commitments', { secretKeeping: 'department', department: 'market' }],
      ['commitments', { secretKeeping: 'department', department: 'market', commitment: hex.toUpperCase() }],
      ['commitments', { secretKeeping: 'department', department: 'market', commitment: hex.slice(2) }],
      ['commitments', { secretKeeping: 'department', department: 'market', commitment: `${hex}00` }],
      ['commitments', { secretKeeping: 'department', department: 'market', commitment: `zz${hex.slice(2)}` }],
      ['commitments', { secretKeeping: 'service', department: 'market', commitment: hex }],
      ['commitments', { secretKeeping: 'nobody', department: 'market' }],
      ['reveals', { department: 'market', secret: hex, more: 1 }],
      ['reveals', { department: 'market', secret: '' }],
      ['beacon', { signature: hex }],
      ['beacon', { round: 1 }],
      ['digits', { digits: 1 }],
      ['digits', { digits: '1'.repeat(1001) }],
      ['events', { event: { ...event, place: -1 }, evidence: '函', after: 0 }],
      ['events', { event: { ...event, reason: '本人电话13800138000' }, evidence: '函', after: 0 }],
      ['events', { event: { ...event, reason: '　' }, evidence: '函', after: 0 }],
      ['events', { event: { ...event, place: 0.5 }, evidence: '函', after: 0 }],
      ['events', { event: { ...event, reason: ' ' }, evidence: '函', after: 0 }],
      ['events', { event: { ...event, reason: 'a\ud800' }, evidence: '函', after: 0 }],
      ['events', { event: { ...event, kind: 'replace' }, evidence: '函', after: 0 }],
      ['events', { event: { ...event, more: 1 }, evidence: '函', after: 0 }],
      ['events', { event, evidence: '', after: 0 }],
      ['events', { event, evidence: '函' }],
    ];
    for (const [act, json] of malformed) {
      const refused = await planner.post(`${draw}/${act}`, json);
      t.deepEqual([refused.status, codeOf(refused)], [400, 'bad-request'], `${act} ${JSON.stringify(json)}`);
    }
    for (const [act, json] of [
      ['voiding', { department: 'market' }],
      ['voiding', { department: 'market', reason: '  ' }],
      ['voiding', { department: 'market', reason: '有误', more: 1 }],
      ['voiding/approvals', {}],
      ['voiding/withdrawal', { department: 'market' }],
    ] as const) {
      t.is(codeOf(await reviewer.post(`${draw}/${act}`, json)), 'bad-request', act);
    }
    t.is((await planner.get(`${draw}/seats?place=1`)).status, 400);
    t.is((await planner.get(`${draw}/seats?limit=501`)).status, 400);
    t.like((await planner.get(draw)).body, { state: 'frozen', voiding: null, departments: [{ commitment: null }, { commitment: null }] });
  });

  test(`${engine}: whoever is of another department, or comes at the wrong time, is refused by name`, async (t) => {
    const { service, as } = await cityOverHttp(t, engine);
    const task = await confirmedTask(service);
    const id = await frozenDraw(service, task);
    const draw = `/api/v1/draws/${id}`;
    const [market, ecology] = [await as('market-planner'), await as('ecology-planner')];
    const { manifestHash } = drawBody(await market.get(draw));
    const refusedAs = async (client: TestClient, act: string, json?: unknown) => codeOf(await client.post(`${draw}/${act}`, json));

    const stranger = await as('culture-planner');
    for (const path of [draw, `${draw}/bundle.zip`, `${draw}/state`, `${draw}/seats`, `${draw}/events`, `/api/v1/tasks/${task}/draws`])
      t.is((await stranger.get(path)).status, 404, path);
    t.is(await refusedAs(stranger, 'commitments', { secretKeeping: 'service', department: 'culture' }), 'not-found');
    t.is(await refusedAs(stranger, 'digits', { digits: DIGITS }), 'not-found');
    t.is(await refusedAs(stranger, 'beacon', {}), 'not-found');
    t.is(await refusedAs(await as('culture-reviewer'), 'voiding', { department: 'culture', reason: '有误' }), 'not-found');
    t.is((await market.get('/api/v1/draws/none')).status, 404);
    t.is((await market.get('/api/v1/tasks/none/draws')).status, 404);

    const auditor = await as('auditor');
    t.is((await auditor.get(draw)).status, 200);
    t.is(await refusedAs(auditor, 'result'), 'not-allowed');
    t.is(await refusedAs(await as('market-inspector'), 'commitments', { secretKeeping: 'service', department: 'market' }), 'not-allowed');
    t.is(await refusedAs(await as('market-planner'), 'voiding', { department: 'market', reason: '有误' }), 'not-allowed');
    t.is(await refusedAs(market, 'disclosure'), 'not-allowed');

    t.is(await refusedAs(market, 'commitments', { secretKeeping: 'service', department: 'ecology' }), 'not-yours');
    t.is(await refusedAs(market, 'reveals', { department: 'ecology', secret: secretHex('ecology') }), 'not-yours');
    t.is(await refusedAs(market, 'reveals', { department: 'market', secret: secretHex('market') }), 'commitments-open');
    t.is(await refusedAs(market, 'digits', { digits: DIGITS }), 'reveals-open');
    t.is(await refusedAs(market, 'beacon', {}), 'no-entropy-wanted');
    t.is(await refusedAs(ecology, 'result'), 'reveals-open');
    t.is(await refusedAs(market, 'result'), 'reveals-open');
    const event = { kind: 'entity-out', entity: '913301060000000000', reason: '已注销' };
    t.is(await refusedAs(market, 'events', { event, evidence: '函', after: 0 }), 'not-drawn');
    t.is(await refusedAs(ecology, 'events', { event, evidence: '函', after: 0 }), 'not-yours');
    t.is(await refusedAs(await as('ecology-reviewer'), 'disclosure'), 'not-yours');
    t.is(await refusedAs(await as('market-reviewer'), 'voiding', { department: 'ecology', reason: '有误' }), 'not-yours');

    await market.post(`${draw}/commitments`, commitmentBy(manifestHash, 'market'));
    t.is(
      await refusedAs(market, 'commitments', { ...commitmentBy(manifestHash, 'market'), commitment: 'ab'.repeat(32) }),
      'already-committed',
    );
    t.is(await refusedAs(market, 'commitments', { secretKeeping: 'service', department: 'market' }), 'already-committed');
    await ecology.post(`${draw}/commitments`, commitmentBy(manifestHash, 'ecology'));
    t.is(await refusedAs(market, 'reveals', { department: 'market', secret: secretHex('ecology') }), 'wrong-secret');
    await market.post(`${draw}/reveals`, { department: 'market', secret: secretHex('market') });
    t.is(await refusedAs(market, 'reveals', { department: 'market', secret: secretHex('ecology') }), 'already-revealed');
    await ecology.post(`${draw}/reveals`, { department: 'ecology', secret: secretHex('ecology') });
    t.is(await refusedAs(market, 'result'), 'entropy-missing');
    t.is(await refusedAs(market, 'digits', { digits: '1'.repeat(49) }), 'entropy-wrong');
    t.is((await market.get(draw).then(drawBody)).state, 'revealed');
  });

  test(`${engine}: a service without a key for secrets takes none`, async (t) => {
    const { service, as } = await cityOverHttp(t, engine, 12, { settings: { secretsKey: null } });
    const draw = `/api/v1/draws/${await frozenDraw(service, await confirmedTask(service))}`;
    const market = await as('market-planner');
    t.is(codeOf(await market.post(`${draw}/commitments`, { secretKeeping: 'service', department: 'market' })), 'no-custody');
    const { manifestHash } = drawBody(await market.get(draw));
    t.is((await market.post(`${draw}/commitments`, commitmentBy(manifestHash, 'market'))).status, 201);
  });
}
