import test from 'ava';
import { disclose } from '../../dist/acts/draws/disclose.js';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { approveVoiding, askToVoid } from '../../dist/acts/draws/void.js';
import { dispatch } from '../../dist/acts/visits/dispatch.js';
import { drawnEntities } from '../../dist/migrations/0017-drawn-entities.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { imported, plannerOf } from '../directories/importing.js';
import type { TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import type { TestService } from '../support/service.js';
import { confirmedTask, frozenDraw, heldDraw, reviewerOf } from './joint-draw.js';
import { type CityOverHttp, cityOverHttp, codeOf } from './over-http.js';

type Settings = Parameters<typeof confirmedTask>[1];

interface Place {
  readonly draw: string;
  readonly place: string;
  readonly name: string | null;
  readonly selected: boolean | null;
  readonly reason: { readonly zh: string } | null;
  readonly stratum: { readonly id: string; readonly population: number } | null;
  readonly team: readonly { readonly inspector: string | null; readonly name: string | null }[];
  readonly visit: { readonly state: string } | null;
}

interface Found {
  readonly entity: string;
  readonly name: string | null;
  readonly draw: string;
  readonly voidedAt: string | null;
}

interface Places {
  readonly items: readonly Place[];
  readonly next: string | null;
}

const LEFT_OUT = '913301060000000100';
const STRANGER = '913301060000000999';
const codes = Array.from({ length: 40 }, (_, n) => `9133010600000000${String(n).padStart(2, '0')}`);

const placesOf = async (anybody: TestClient, entity: string, query = ''): Promise<Places> =>
  (await anybody.get(`/api/v1/public/entities/${entity}/draws${query}`)).body as Places;

const hashOf = (service: TestService) => async (id: string) => (await findDraw(service.store.db, id))?.manifestHash ?? '';

async function held({ service }: CityOverHttp, drawId: string, settings: Settings = {}): Promise<string> {
  const draw = await heldDraw(service, await confirmedTask(service, settings, drawId), hashOf(service));
  service.outside.advance(60);
  return draw;
}

async function voided(service: TestService, draw: string): Promise<void> {
  valueIn(await askToVoid(service, reviewerOf('market'), draw, 'market', '名录有误'));
  valueIn(await approveVoiding(service, reviewerOf('ecology'), draw, 'ecology'));
}

async function withLeftOut(service: TestService): Promise<void> {
  const lines = [
    'id,name,category,state,region,industry,risk,address',
    `${LEFT_OUT},注销企业,企业,注销,330106,C2710,A,某路100号`,
    ...codes.map((id, n) => `${id},企业${n},企业,存续,33010${6 + (n % 2)},C2710,${n % 4 === 0 ? 'B' : 'A'},某路${n}号`),
  ];
  await imported(service, { department: 'market', kind: 'entities', mapping: { idScheme: 'other' }, file: lines.join('\n') });
}

for (const engine of ENGINES) {
  test(`${engine}: a firm learns of every draw that it stood in, drawn, not drawn or left out; a stranger learns of none`, async (t) => {
    const city = await cityOverHttp(t, engine);
    const { service, anybody } = city;
    await withLeftOut(service);
    const draw = await held(city, 'hz-place-001');
    const selected = (await findDraw(service.store.db, draw))?.replayed?.selected ?? [];
    const drawn = selected[0] ?? '';
    const notDrawn = codes.find((code) => !selected.includes(code)) ?? '';

    const [own] = (await placesOf(anybody, drawn)).items;
    t.like(own, { draw, place: 'in-pool', selected: true, reason: null, visit: null });
    t.true(own?.stratum?.population === 30 || own?.stratum?.population === 10);
    t.is(own?.team.length, 4, 'two departments send two each');
    t.true(own?.team.every(({ name }) => name === null) ?? false, 'names are not published in full');
    t.like((await placesOf(anybody, notDrawn)).items, [{ draw, place: 'in-pool', selected: false, team: [] }]);
    const [left] = (await placesOf(anybody, LEFT_OUT)).items;
    t.like(left, { place: 'left-out', selected: false, stratum: null });
    t.is(left?.reason?.zh, '已注销');
    t.deepEqual(await placesOf(anybody, STRANGER), { items: [], next: null });
    t.is((await anybody.get('/api/v1/public/entities/%20/draws')).status, 400);
  });

  test(`${engine}: a frozen draw says who stands in it; a sealed one says the same of everybody`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const open = await frozenDraw(service, await confirmedTask(service, {}, 'hz-place-002'));
    service.outside.advance(60);
    const sealed = await heldDraw(
      service,
      await confirmedTask(service, { disclosure: 'sealed', publishList: false }, 'hz-place-003'),
      hashOf(service),
    );
    const told = async (entity: string) => (await placesOf(anybody, entity)).items.find(({ draw }) => draw === sealed);
    t.like(await told(codes[0] ?? ''), { place: 'not-told', name: null, selected: null, stratum: null, team: [], visit: null });
    t.deepEqual(await told(codes[0] ?? ''), await told(STRANGER));
    const [, frozen] = (await placesOf(anybody, codes[0] ?? '')).items;
    t.like(frozen, { draw: open, place: 'in-pool', selected: null, team: [] });
    t.is((await placesOf(anybody, STRANGER)).items.length, 1);
  });

  test(`${engine}: draws are looked into page by page, whether or not they know the firm`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const draws: string[] = [];
    for (const n of [1, 2, 3]) {
      draws.unshift(await frozenDraw(service, await confirmedTask(service, {}, `hz-pages-00${n}`)));
      service.outside.advance(60);
    }
    const found: string[] = [];
    let after = '';
    for (let pages = 0; pages < 2; pages += 1) {
      const { items, next } = await placesOf(anybody, codes[0] ?? '', `?limit=2${after}`);
      found.push(...items.map(({ draw }) => draw));
      after = `&after=${next}`;
      t.is(next === null, pages === 1);
    }
    t.deepEqual(found, draws);
    t.is(codeOf(await anybody.get(`/api/v1/public/entities/${codes[0]}/draws?after=nonsense`)), 'bad-cursor');
  });

  test(`${engine}: who was drawn is found by a part of the name; what a mask hides and what is sealed is not found`, async (t) => {
    const city = await cityOverHttp(t, engine);
    const { service, anybody } = city;
    const lines = codes.map(
      (id, n) =>
        `${id},${n % 2 === 0 ? `企业${n}` : '欧阳建国'},${n % 2 === 0 ? '企业' : '个体工商户'},存续,33010${6 + (n % 2)},C2710,${n % 4 === 0 ? 'B' : 'A'},某路${n}号`,
    );
    await imported(service, {
      department: 'market',
      kind: 'entities',
      mapping: { idScheme: 'other' },
      file: ['id,name,category,state,region,industry,risk,address', ...lines].join('\n'),
    });
    const dispatched = async (drawId: string, settings: Settings) => {
      const task = await confirmedTask(service, settings, drawId);
      const draw = await heldDraw(service, task, hashOf(service));
      valueIn(await dispatch(service, plannerOf('market'), task));
      return draw;
    };
    const open = await dispatched('hz-name-001', { names: 'masked' });
    await dispatched('hz-name-002', { disclosure: 'sealed', publishList: false });
    const find = async (text: string, more = '') =>
      (await anybody.get(`/api/v1/public/entities?text=${encodeURIComponent(text)}${more}`)).body as {
        items: readonly { entity: string; name: string; draw: string }[];
        next: string | null;
      };
    const firms = await find('企业');
    t.true(firms.items.length > 0);
    t.true(firms.items.every(({ draw, name }) => draw === open && name.startsWith('企业')));
    t.deepEqual((await find('欧阳建国')).items, [], 'the name is masked');
    t.deepEqual((await find('建国')).items, []);
    const named = async (code: string) => (await placesOf(anybody, code)).items.find(({ draw }) => draw === open)?.name;
    t.is(await named(codes[0] ?? ''), '企业0');
    t.is(await named(codes[1] ?? ''), '欧*', 'drawn or not, the code does not give away what the rule masks');
    for (const page of [`/entities/${codes[1]}`, `/draws/${open}/entities/${codes[1]}`]) {
      const { status, body } = await anybody.get(page);
      t.is(status, 200);
      t.true(String(body).includes('欧*'));
      t.false(String(body).includes('欧阳建国'), page);
    }
    const [first] = firms.items;
    t.deepEqual((await find(first?.entity ?? '')).items, [first]);
    t.deepEqual((await find('某路')).items, [], 'addresses are not names');
    t.is((await find('企业', '&limit=1')).items.length <= 1, true);
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = await find('企业', `&limit=3${next === '' ? '' : `&after=${next}`}`);
      paged.push(...page.items.map(({ entity }) => entity));
      next = page.next;
    }
    t.deepEqual(
      paged,
      firms.items.map(({ entity }) => entity),
    );
    t.is((await anybody.get('/api/v1/public/entities?text=a')).status, 400, 'one character finds half the city');
    t.is(codeOf(await anybody.get('/api/v1/public/entities?text=ab&after=nonsense')), 'bad-cursor');
  });

  test(`${engine}: who was drawn is found by name from the draw on, before anybody is sent; so is a substitute, and that a draw was voided`, async (t) => {
    const city = await cityOverHttp(t, engine);
    const { service, anybody } = city;
    const draw = await held(city, 'hz-undispatched-001');
    const sealed = await held(city, 'hz-undispatched-002', { disclosure: 'sealed', publishList: false });
    const find = async (text: string) =>
      ((await anybody.get(`/api/v1/public/entities?text=${encodeURIComponent(text)}&limit=100`)).body as { items: readonly Found[] }).items;
    const selectedIn = async (id: string) => (await findDraw(service.store.db, id))?.replayed?.selected ?? [];
    const before = await selectedIn(draw);
    t.true(before.length > 0);
    t.deepEqual((await find('企业')).map(({ entity }) => entity).sort(), [...before].sort());
    t.true((await find('企业')).every(({ voidedAt, name }) => voidedAt === null && name?.startsWith('企业')));

    const [gone = ''] = before;
    const event = { kind: 'entity-out', entity: gone, reason: '歇业' } as const;
    valueIn(await recordEvent(service, plannerOf('market'), { draw, event, evidence: '来函', after: 0 }));
    const [substitute = ''] = (await selectedIn(draw)).filter((entity) => !before.includes(entity));
    t.deepEqual((await find('企业')).map(({ entity }) => entity).sort(), [...before, substitute].sort());
    t.is((await find(substitute))[0]?.draw, draw);
    const file = await anybody.get(`/api/v1/public/entities.csv?text=${encodeURIComponent('企业')}`);
    t.is(String(file.body).trim().split('\n').length, 1 + before.length + 1, String(file.body));

    await voided(service, draw);
    t.true((await find('企业')).every(({ draw: of, voidedAt }) => of === draw && voidedAt !== null));
    await voided(service, sealed);
    valueIn(await disclose(service, plannerOf('market'), sealed));
    const [hidden = ''] = await selectedIn(sealed);
    t.like(
      (await find(hidden)).find(({ draw: of }) => of === sealed),
      { name: null },
      'its list is not published: only the code finds it',
    );
    t.false((await find('企业')).some(({ draw: of }) => of === sealed));
  });

  test(`${engine}: the migration finds again whom the draws before it had drawn`, async (t) => {
    const { service } = await cityOverHttp(t, engine);
    const task = await confirmedTask(service, {}, 'hz-refilled-001');
    const draw = await heldDraw(service, task, hashOf(service));
    const [entity = ''] = (await findDraw(service.store.db, draw))?.replayed?.selected ?? [];
    const event = { kind: 'entity-out', entity, reason: '歇业' } as const;
    valueIn(await recordEvent(service, plannerOf('market'), { draw, event, evidence: '来函', after: 0 }));
    const rows = () => service.store.db('drawn_entities').orderBy('entity').select('draw_id', 'entity', 'name', 'region', 'search_text');
    const kept = await rows();
    t.true(kept.length > 1);
    await service.store.transact((tx) => drawnEntities.down(tx));
    await service.store.transact((tx) => drawnEntities.up(tx));
    t.deepEqual(await rows(), kept);
  });
}
