import test from 'ava';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { plannerOf } from '../directories/importing.js';
import { ENGINES } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import type { TestService } from '../support/service.js';
import { confirmedTask, DIGITS, frozenDraw, heldDraw } from './joint-draw.js';
import { cityOverHttp, codeOf } from './over-http.js';

const PUBLIC = '/api/v1/public/draws';

const hashOf = (service: TestService) => async (id: string) => (await findDraw(service.store.db, id))?.manifestHash ?? '';

interface Seat {
  readonly role: { readonly zh: string; readonly en: string | null };
  readonly inspector: { readonly id: string; readonly name: string | null; readonly certificate: string | null } | null;
  readonly appointed: boolean;
}

interface Row {
  readonly stratum: string;
  readonly rank: number;
  readonly entity: string;
  readonly name: string | null;
  readonly standing: string;
  readonly teams: readonly { readonly department: string; readonly seats: readonly Seat[] }[];
  readonly events: readonly number[];
}

interface Listed {
  readonly items: readonly Row[];
  readonly next: string | null;
}

for (const engine of ENGINES) {
  test(`${engine}: the list of a draw holds those drawn, then the reserves in their order, with teams, page by page and as CSV`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const id = await heldDraw(service, await confirmedTask(service, { names: 'full' }), hashOf(service));
    const path = `${PUBLIC}/${id}/drawn`;
    const rowsAt = async (query: string) => ((await anybody.get(`${path}?${query}`)).body as Listed).items;
    const all = await rowsAt('');
    t.deepEqual(
      all.map(({ stratum, rank, standing }) => `${stratum}${rank} ${standing}`),
      [
        ...[1, 2, 3, 4, 5, 6].map((rank) => `A${rank} selected`),
        ...[7, 8, 9, 10].map((rank) => `A${rank} reserve`),
        ...[1, 2, 3].map((rank) => `B${rank} selected`),
        ...[4, 5].map((rank) => `B${rank} reserve`),
      ],
    );
    const [first] = all;
    t.regex(first?.name ?? '', /^企业\d\d$/);
    t.deepEqual(
      first?.teams.map(({ department, seats }) => [department, ...seats.map(({ role }) => role.zh)]),
      [
        ['ecology', '组长', '组员'],
        ['market', '组长', '组员'],
      ],
    );
    t.regex(first?.teams[0]?.seats[0]?.inspector?.name ?? '', /^E某/);
    t.deepEqual(await rowsAt('standing=reserve&stratum=B'), all.slice(-2));
    t.deepEqual(await rowsAt(`text=${first?.entity}`), [first]);
    t.deepEqual(await rowsAt(`text=${encodeURIComponent(first?.name ?? '')}`), [first]);
    t.deepEqual(await rowsAt(`text=${encodeURIComponent('某路')}`), [], 'an address is not public, and not searched');

    const page = (await anybody.get(`${path}?limit=8`)).body as Listed;
    const rest = (await anybody.get(`${path}?limit=8&after=${page.next}`)).body as Listed;
    t.deepEqual([...page.items, ...rest.items], all);
    t.is(rest.next, null);
    t.is(codeOf(await anybody.get(`${path}?after=nonsense`)), 'bad-cursor');

    const csv = await (await anybody.fetch(`${path}.csv?stratum=A`)).text();
    t.is(csv.trimEnd().split(/\r?\n/).length, 11);
    t.regex(csv, /分层,名次,检查对象,名称/);
    t.regex(csv, new RegExp(`A,1,${first?.entity},${first?.name},.*组长 E某`));
    t.regex(await (await anybody.fetch(`${path}.csv?lang=en&standing=reserve`)).text(), /A,7,.*,in reserve,/);
    t.deepEqual((await anybody.get(`${PUBLIC}/${id}/shortages`)).body, { items: [] });
    t.like((await anybody.get(`${PUBLIC}/${id}`)).body, { entropy: { kind: 'witnessed', value: DIGITS } });
  });

  test(`${engine}: who goes out and who comes in is marked in the list, and every event tells its reason and not its evidence`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const id = await heldDraw(service, await confirmedTask(service), hashOf(service));
    const before = ((await anybody.get(`${PUBLIC}/${id}/drawn`)).body as Listed).items;
    const gone = before[0]?.entity ?? '';
    t.deepEqual((await anybody.get(`${PUBLIC}/${id}/events`)).body, { items: [], next: null });
    const event = { kind: 'entity-out', entity: gone, reason: '已注销' } as const;
    valueIn(await recordEvent(service, plannerOf('market'), { draw: id, event, evidence: '不公开的依据', after: 0 }));
    const after = ((await anybody.get(`${PUBLIC}/${id}/drawn`)).body as Listed).items;
    t.like(after[0], { entity: gone, standing: 'out', teams: [], events: [1] });
    const came = after.find(({ standing }) => standing === 'substitute');
    t.like(came, { stratum: 'A', rank: 7 });
    t.is(came?.teams.length, 2);
    t.is(came?.teams[0]?.seats[0]?.inspector?.name, null, 'the rule of the task publishes no names with the draw');
    const told = await anybody.get(`${PUBLIC}/${id}/events`);
    t.like(told.body, {
      items: [{ number: 1, kind: 'entity-out', entity: { id: gone, name: before[0]?.name }, department: null, reason: '已注销' }],
      next: null,
    });
    t.false(JSON.stringify(told.body).includes('不公开的依据'));
  });

  test(`${engine}: with too few inspectors the empty places are told, and why`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine, 2);
    const id = await heldDraw(service, await confirmedTask(service), hashOf(service));
    const { items } = (await anybody.get(`${PUBLIC}/${id}/shortages`)).body as {
      items: { department: string; empty: number; emptyNow: number; inspectors: number }[];
    };
    t.deepEqual(
      items.map(({ department }) => department),
      ['ecology', 'market'],
    );
    for (const { empty, emptyNow, inspectors } of items) {
      t.true(empty > 0);
      t.is(emptyNow, empty);
      t.true(inspectors > 0 && inspectors <= 2);
    }
    const empty = ((await anybody.get(`${PUBLIC}/${id}/drawn`)).body as Listed).items
      .flatMap(({ teams }) => teams.flatMap(({ seats }) => seats))
      .filter(({ inspector }) => inspector === null);
    t.is(
      empty.length,
      items.reduce((sum, one) => sum + one.empty, 0),
    );
  });

  test(`${engine}: of a draw that is not held, or sealed, there is no list`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const frozen = await frozenDraw(service, await confirmedTask(service));
    const sealed = await heldDraw(service, await confirmedTask(service, { disclosure: 'sealed' }, 'hz-test-002'), hashOf(service));
    for (const what of ['drawn', 'drawn.csv', 'shortages', 'events']) {
      t.is(codeOf(await anybody.get(`${PUBLIC}/${frozen}/${what}`)), 'not-drawn', what);
      t.is(codeOf(await anybody.get(`${PUBLIC}/${sealed}/${what}`)), 'not-disclosed-yet', what);
      t.is((await anybody.get(`${PUBLIC}/none/${what}`)).status, 404, what);
    }
    t.like((await anybody.get(`${PUBLIC}/${sealed}`)).body, { entropy: { value: null } });
  });
}
