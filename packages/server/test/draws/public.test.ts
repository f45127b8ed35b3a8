import { checkEntity, type DrawState, toHex, verifyBundle } from '@double-random/core';
import test from 'ava';
import { disclose } from '../../dist/acts/draws/disclose.js';
import { hold } from '../../dist/acts/draws/hold.js';
import { recordEvent } from '../../dist/acts/draws/record-event.js';
import { approveVoiding, askToVoid } from '../../dist/acts/draws/void.js';
import { changeTask } from '../../dist/acts/tasks/change-task.js';
import { takeBackTask } from '../../dist/acts/tasks/take-back-task.js';
import type { Draw } from '../../dist/draws/draw.js';
import { ROUTES } from '../../dist/routes/all.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { findTask } from '../../dist/store/tasks.js';
import { plannerOf } from '../directories/importing.js';
import { toldByPaper } from '../papers/read-pdf.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import type { TestService } from '../support/service.js';
import {
  committedBy,
  confirmedTask,
  DEPARTMENTS,
  DIGITS,
  frozenDraw,
  heldDraw,
  revealedBy,
  reviewerOf,
  secretOf,
  witnessed,
} from './joint-draw.js';
import { cityOverHttp, codeOf, textOf, zipOf } from './over-http.js';

const drawOf = async (service: TestService, id: string): Promise<Draw> => (await findDraw(service.store.db, id)) as Draw;
const hashOf = (service: TestService) => async (id: string) => (await drawOf(service, id)).manifestHash;

async function voided(service: TestService, draw: string, reason = '名录有误'): Promise<void> {
  valueIn(await askToVoid(service, reviewerOf('market'), draw, 'market', reason));
  valueIn(await approveVoiding(service, reviewerOf('ecology'), draw, 'ecology'));
}

const PUBLIC = '/api/v1/public/draws';

interface Listed {
  readonly items: readonly { readonly id: string; readonly drawId: string; readonly state: string }[];
  readonly next: string | null;
}

/** Everything that a sealed draw keeps to itself, as it would be written. */
const secretsOf = ({ seed }: Draw): readonly RegExp[] => [
  /9133010600000000\d\d/,
  /企业\d\d/,
  /\b[EM]\d\d\b|[EM]某/,
  new RegExp(DIGITS),
  /2026-11-16/,
  ...DEPARTMENTS.map((department) => new RegExp(toHex(secretOf(department)))),
  ...(seed === null ? [] : [new RegExp(seed)]),
];

for (const engine of ENGINES) {
  test(`${engine}: draws are listed newest first, searched by what was frozen, by state, by task and by department, page by page, and as CSV`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const tasks: string[] = [];
    const draws: string[] = [];
    for (const n of [1, 2, 3]) {
      const task = await confirmedTask(service, {}, `HZ-list-00${n}`);
      tasks.push(task);
      draws.push(await frozenDraw(service, task));
      service.outside.advance(60);
    }
    const [oldest = '', middle = '', newest = ''] = draws;
    await voided(service, middle);
    await committedBy(service, newest, await hashOf(service)(newest), DEPARTMENTS);
    const idsAt = async (query: string) => ((await anybody.get(`${PUBLIC}?${query}`)).body as Listed).items.map(({ id }) => id);
    t.deepEqual(await idsAt(''), [newest, middle, oldest]);
    t.deepEqual(await idsAt('text=hz-LIST-002'), [middle]);
    t.deepEqual(await idsAt(`text=${encodeURIComponent('联合双随机')}`), [newest, middle, oldest]);
    t.deepEqual(await idsAt(`text=${encodeURIComponent('%')}`), []);
    t.deepEqual(await idsAt('state=voided'), [middle]);
    t.deepEqual(await idsAt('state=committed'), [newest]);
    t.deepEqual(await idsAt('state=drawn'), []);
    t.deepEqual(await idsAt(`task=${tasks[0]}`), [oldest]);
    t.deepEqual(await idsAt('department=ecology'), [newest, middle, oldest]);
    t.deepEqual(await idsAt('department=nobody'), []);
    const first = (await anybody.get(`${PUBLIC}?limit=2`)).body as Listed;
    t.deepEqual(
      first.items.map(({ id }) => id),
      [newest, middle],
    );
    t.deepEqual((await anybody.get(`${PUBLIC}?limit=2&after=${first.next}`)).body, {
      items: [(await anybody.get(`${PUBLIC}/${oldest}`)).body],
      next: null,
    });
    t.is(codeOf(await anybody.get(`${PUBLIC}?after=nonsense`)), 'bad-cursor');
    t.is((await anybody.get(`${PUBLIC}?state=sealed`)).status, 400);
    t.is((await anybody.get(`${PUBLIC}/none`)).status, 404);

    const csv = await anybody.fetch(`${PUBLIC}.csv?text=list`);
    t.regex(csv.headers.get('content-type') ?? '', /^text\/csv/);
    const rows = (await csv.text()).trimEnd().split(/\r?\n/);
    t.deepEqual(
      rows.slice(1).map((row) => row.split(',').slice(0, 5)),
      [
        [newest, 'HZ-list-003', '1', '联合双随机抽查（测试）', '已承诺'],
        [middle, 'HZ-list-002', '1', '联合双随机抽查（测试）', '已作废'],
        [oldest, 'HZ-list-001', '1', '联合双随机抽查（测试）', '已锁定'],
      ],
    );
    t.true(rows[0]?.includes('编号,抽取编号,第几次,任务名称,阶段'));
    t.regex(await (await anybody.fetch(`${PUBLIC}.csv?lang=en&state=voided`)).text(), /Id,Draw id,[\s\S]*HZ-list-002,1,[^,]*,voided,open/);
    t.is((await anybody.get(`${PUBLIC}.csv?limit=1`)).status, 400, 'a file is whole');
    const unchanged = await anybody.fetch(`${PUBLIC}.csv?text=list`, { headers: { 'if-none-match': csv.headers.get('etag') ?? '' } });
    t.is(unchanged.status, 304);
  });

  test(`${engine}: what a task is called once it is a draft again is found and told nowhere`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const task = await confirmedTask(service);
    const draw = await frozenDraw(service, task);
    await voided(service, draw);
    valueIn(await takeBackTask(service, plannerOf('market'), task, '修改'));
    const version = (await findTask(service.store.db, task))?.version ?? -1;
    valueIn(await changeTask(service, plannerOf('market'), task, version, { title: '尚未公布的名称' }));
    t.deepEqual(((await anybody.get(`${PUBLIC}?text=${encodeURIComponent('尚未公布')}`)).body as Listed).items, []);
    t.like((await anybody.get(`${PUBLIC}/${draw}`)).body, { title: '联合双随机抽查（测试）' });
    const feed = String((await anybody.get('/api/v1/public/feed.atom')).body);
    t.true(feed.includes('联合双随机抽查（测试）'));
    t.false(feed.includes('尚未公布'));
  });

  test(`${engine}: the bundle and its files come with a tag, are not sent twice, and change with the draw`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const id = await frozenDraw(service, await confirmedTask(service));
    const path = `${PUBLIC}/${id}`;
    const tagOf = async (what: string) => (await anybody.fetch(`${path}/${what}`)).headers.get('etag') ?? '';
    const again = async (what: string, tag: string) =>
      (await anybody.fetch(`${path}/${what}`, { headers: { 'if-none-match': tag } })).status;
    const frozen = await tagOf('bundle.zip');
    t.regex(frozen, /^"public\./);
    t.is(await again('bundle.zip', frozen), 304);
    const files = await zipOf(await anybody.fetch(`${path}/bundle.zip`));
    t.deepEqual(
      [...files.names].sort(),
      ['entities.ndjson', 'exclusions.ndjson', 'inspectors.ecology.ndjson', 'inspectors.market.ndjson', 'manifest.json', 'recusals.ndjson'],
      'pools are public from the freeze on; lists appear when they are closed',
    );
    t.is((await anybody.get(`${path}/files/custody.json`)).status, 404);
    t.is(codeOf(await anybody.get(`${path}/files/result.json`)), 'not-found');
    t.is(codeOf(await anybody.get(`${path}/state`)), 'not-drawn');
    t.is(codeOf(await anybody.get(`${path}/entities/913301060000000000`)), 'not-drawn');

    const hash = await hashOf(service)(id);
    await committedBy(service, id, hash, ['market']);
    t.is(await again('bundle.zip', frozen), 304, 'half of a list is no list');
    await committedBy(service, id, hash, ['ecology']);
    t.is(await again('bundle.zip', frozen), 200);
    const custody = await anybody.fetch(`${path}/files/custody.json`);
    t.is(await custody.text(), '[["ecology","department"],["market","department"]]');
    t.regex(custody.headers.get('cache-control') ?? '', /^public/);
    t.is(await again('files/custody.json', custody.headers.get('etag') ?? ''), 304);
    await revealedBy(service, id, DEPARTMENTS);
    await witnessed(service, id);
    valueIn(await hold(service, plannerOf('market'), id));
    const drawn = await tagOf('bundle.zip');
    const { replayed } = await drawOf(service, id);
    const [gone = ''] = replayed?.selected ?? [];
    const event = { kind: 'entity-out', entity: gone, reason: '已注销' } as const;
    valueIn(await recordEvent(service, plannerOf('market'), { draw: id, event, evidence: '不公开的依据', after: 0 }));
    t.is(await again('bundle.zip', drawn), 200);
    const events = await anybody.fetch(`${path}/files/events.json`);
    t.is(await events.text(), JSON.stringify([{ entity: gone, kind: 'entity-out', reason: '已注销' }]));
    const lines = await anybody.fetch(`${path}/files/entities.ndjson`);
    t.regex(lines.headers.get('content-type') ?? '', /^application\/x-ndjson/);
    t.is((await lines.text()).trimEnd().split('\n').length, 40);
    for (const name of ['..%2Fmanifest.json', 'persons.ndjson', 'draw_persons', '%00']) {
      const { status } = await anybody.get(`${path}/files/${name}`);
      t.true(status === 404 || status === 400, name);
    }
    const told = (await anybody.get(path)).body as { files: { name: string; size: number; sha256: string }[]; events: number };
    t.is(told.events, 1);
    for (const { name, size } of told.files) {
      t.is((await (await anybody.fetch(`${path}/files/${name}`)).arrayBuffer()).byteLength, size, name);
    }
  });

  test(`${engine}: a sealed draw keeps pools, secrets, seed and result to itself on every public route, until it is disclosed`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const task = await confirmedTask(service, { disclosure: 'sealed', names: 'full' });
    const id = await frozenDraw(service, task);
    const path = `${PUBLIC}/${id}`;
    const files = ['manifest.json', 'commitments.json', 'custody.json', 'sealed.json'];
    const hidden = [
      'entities.ndjson',
      'exclusions.ndjson',
      'recusals.ndjson',
      'inspectors.market.ndjson',
      'inspectors.ecology.ndjson',
    ].concat(['reveals.json', 'entropy.json', 'result.json', 'events.json', 'persons.ndjson']);
    const leaks = async (): Promise<string[]> => {
      const draw = await drawOf(service, id);
      const found: string[] = [];
      for (const route of ROUTES) {
        if (!route.path.startsWith('/api/v1/public/') || route.path.endsWith('bundle.zip')) continue;
        // It names every day of the year, that of no draw among them.
        if (route.path === '/api/v1/public/calendar') continue;
        for (const name of [...files, ...hidden]) {
          const address = route.path
            .replace(':draw', id)
            .replace(':entity', '913301060000000001')
            .replace(':name', name)
            .replace(':id', task)
            .replace(/:\w+/g, 'none');
          const answer = await anybody.fetch(address);
          const isPaper = answer.headers.get('content-type') === 'application/pdf';
          const text = isPaper ? await toldByPaper(Buffer.from(await answer.arrayBuffer())) : await answer.text();
          // A refusal may repeat what was asked for.
          const told = text.replaceAll('913301060000000001', '');
          found.push(...secretsOf(draw).flatMap((secret) => (secret.test(told) ? [`${address}: ${secret}`] : [])));
          if (!route.path.includes(':name')) break;
        }
      }
      return found;
    };
    const shown = async () => [...(await zipOf(await anybody.fetch(`${path}/bundle.zip`))).names].sort();

    t.deepEqual(await shown(), ['manifest.json']);
    t.deepEqual(await leaks(), []);
    await committedBy(service, id, await hashOf(service)(id), DEPARTMENTS);
    await revealedBy(service, id, DEPARTMENTS);
    await witnessed(service, id);
    t.deepEqual(await leaks(), []);
    valueIn(await hold(service, plannerOf('market'), id));
    const [gone = ''] = (await drawOf(service, id)).replayed?.selected ?? [];
    const event = { kind: 'entity-out', entity: gone, reason: '已注销' } as const;
    valueIn(await recordEvent(service, plannerOf('market'), { draw: id, event, evidence: '登记机关函', after: 0 }));
    t.deepEqual(await leaks(), []);
    t.deepEqual(await shown(), ['commitments.json', 'custody.json', 'manifest.json', 'sealed.json']);
    t.is((await verifyBundle(await zipOf(await anybody.fetch(`${path}/bundle.zip`)))).verdict, 'sealed');
    const record = (await anybody.get(path)).body as { departments: { secret: null }[]; files: { name: string }[] };
    t.like(record, { state: 'drawn', disclosure: 'sealed', disclosed: false, seed: null, disclosedAt: null });
    t.true(record.departments.every(({ secret }) => secret === null));
    t.deepEqual(record.files.map(({ name }) => name).sort(), ['manifest.json', 'sealed.json']);
    for (const name of hidden) {
      const refused = await anybody.get(`${path}/files/${name}`);
      t.deepEqual([refused.status, codeOf(refused)], [404, 'not-disclosed-yet'], name);
    }
    for (const what of ['state', `entities/${gone}`, 'entities/none']) {
      const refused = await anybody.get(`${path}/${what}`);
      t.deepEqual([refused.status, codeOf(refused)], [404, 'not-disclosed-yet'], what);
    }

    valueIn(await disclose(service, reviewerOf('market'), id));
    const whole = await zipOf(await anybody.fetch(`${path}/bundle.zip`));
    t.deepEqual([...whole.names].sort(), [...files, ...hidden].sort());
    t.is((await verifyBundle(whole)).verdict, 'valid');
    const { seed } = await drawOf(service, id);
    t.like((await anybody.get(path)).body, { disclosed: true, seed, events: 1 });
    t.like((await anybody.get(`${path}/entities/${gone}`)).body, { standing: 'selected', selectedNow: false });
    t.true(String((await anybody.get('/api/v1/public/feed.atom')).body).includes('封存抽取公开'));
    for (const name of hidden) t.is((await anybody.fetch(`${path}/files/${name}`)).status, 200, name);
    t.true((await leaks()).length > 0, 'what was looked for is found where it is public');
  });

  test(`${engine}: voiding is public once it is complete, for ever, and attempts link to each other`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const task = await confirmedTask(service);
    const first = await heldDraw(service, task, hashOf(service));
    valueIn(await askToVoid(service, reviewerOf('market'), first, 'market', '名录有误'));
    const asked = await anybody.get(`${PUBLIC}/${first}`);
    t.like(asked.body, { state: 'drawn', voiding: null });
    t.false(String((await anybody.get('/api/v1/public/feed.atom')).body).includes('作废'));
    service.outside.advance(60);
    valueIn(await approveVoiding(service, reviewerOf('ecology'), first, 'ecology'));
    const facts = { reason: '名录有误', approved: ['market', 'ecology'], voidedAt: '2026-11-02T01:01:00.000Z' };
    t.like((await anybody.get(`${PUBLIC}/${first}`)).body, { state: 'voided', next: null, voiding: facts });
    t.true(String((await anybody.get('/api/v1/public/feed.atom')).body).includes('作废'));
    service.outside.advance(60);
    const second = await heldDraw(service, task, hashOf(service));
    t.like((await anybody.get(`${PUBLIC}/${first}`)).body, { state: 'voided', next: second, attempt: 1, voiding: facts });
    t.like((await anybody.get(`${PUBLIC}/${second}`)).body, { state: 'drawn', previous: first, next: null, attempt: 2, voiding: null });
    for (const draw of [first, second]) {
      const files = await zipOf(await anybody.fetch(`${PUBLIC}/${draw}/bundle.zip`));
      t.is((await verifyBundle(files)).verdict, 'valid');
    }
    const manifest = JSON.parse(await (await anybody.fetch(`${PUBLIC}/${second}/files/manifest.json`)).text()) as { previous: string };
    t.is(manifest.previous, await hashOf(service)(first));
  });

  test(`${engine}: a sealed attempt that was voided is disclosed with the last one, not before it`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const task = await confirmedTask(service, { disclosure: 'sealed' });
    const first = await heldDraw(service, task, hashOf(service));
    await voided(service, first);
    service.outside.advance(60);
    const second = await heldDraw(service, task, hashOf(service));
    t.deepEqual(codesOf(await disclose(service, reviewerOf('market'), first)), ['later-attempt-sealed']);
    t.is(codeOf(await anybody.get(`${PUBLIC}/${first}/files/result.json`)), 'not-disclosed-yet');
    valueIn(await disclose(service, reviewerOf('market'), second));
    for (const draw of [first, second]) {
      t.is((await verifyBundle(await zipOf(await anybody.fetch(`${PUBLIC}/${draw}/bundle.zip`)))).verdict, 'valid');
    }
    const alone = await frozenDraw(service, await confirmedTask(service, { disclosure: 'sealed' }, 'hz-test-002'));
    t.deepEqual(codesOf(await disclose(service, reviewerOf('market'), alone)), ['not-drawn']);
    await voided(service, alone);
    valueIn(await disclose(service, reviewerOf('market'), alone));
    t.is((await anybody.get(`${PUBLIC}/${alone}/files/entities.ndjson`)).status, 200, 'given up before it was drawn');
  });

  for (const [names, isNamed] of [
    ['full', true],
    ['masked', false],
    ['certificate-only', false],
  ] as const)
    test(`${engine}: the names rule "${names}" ${isNamed ? 'publishes the names of those sent' : 'publishes no names with the bundle'}`, async (t) => {
      const { service, anybody } = await cityOverHttp(t, engine);
      const task = await confirmedTask(service, { names });
      const frozen = await frozenDraw(service, task);
      t.is((await anybody.get(`${PUBLIC}/${frozen}/files/persons.ndjson`)).status, 404, 'nobody is drawn yet');
      await committedBy(service, frozen, await hashOf(service)(frozen), DEPARTMENTS);
      await revealedBy(service, frozen, DEPARTMENTS);
      await witnessed(service, frozen);
      valueIn(await hold(service, plannerOf('market'), frozen));
      const files = await zipOf(await anybody.fetch(`${PUBLIC}/${frozen}/bundle.zip`));
      t.is(files.names.includes('persons.ndjson'), isNamed);
      t.is((await verifyBundle(files)).verdict, 'valid');
      if (!isNamed) {
        for (const name of files.names) t.notRegex(await textOf(files, name), /某/, name);
        return;
      }
      const { replayed } = await drawOf(service, frozen);
      const sent = new Set(replayed?.teams.flatMap(([department, , seats]) => seats.map(([, inspector]) => `${department}/${inspector}`)));
      const named = (await textOf(files, 'persons.ndjson')).trimEnd().split('\n');
      t.deepEqual(
        named.map((line) => (JSON.parse(line) as string[]).slice(0, 2).join('/')),
        [...sent].sort(),
      );
    });

  test(`${engine}: one firm's proof: selected, reserve, not drawn, and none for whom the pool does not know`, async (t) => {
    const { service, anybody } = await cityOverHttp(t, engine);
    const id = await heldDraw(service, await confirmedTask(service), hashOf(service));
    const path = `${PUBLIC}/${id}`;
    const result = JSON.parse(await (await anybody.fetch(`${path}/files/result.json`)).text()) as Record<
      'selected' | 'reserves',
      [string, number, string, string][]
    >;
    const drawn = [...result.selected, ...result.reserves].map(([, , entity]) => entity);
    const idle = Array.from({ length: 40 }, (_, n) => `9133010600000000${String(n).padStart(2, '0')}`).find(
      (entity) => !drawn.includes(entity),
    );
    for (const [entity, standing] of [
      [result.selected[0]?.[2], 'selected'],
      [result.reserves[0]?.[2], 'reserve'],
      [idle, 'not-drawn'],
    ] as const) {
      const { status, body } = await anybody.get(`${path}/entities/${entity}`);
      t.is(status, 200);
      t.like(body, { standing, published: standing, selectedNow: standing === 'selected' });
      const checked = checkEntity((body as { proof: unknown }).proof);
      t.true(checked.ok && checked.value.id === entity && checked.value.standing === standing);
    }
    const unknown = await anybody.get(`${path}/entities/913301060000000099`);
    t.deepEqual([unknown.status, codeOf(unknown)], [404, 'not-in-draw']);
    t.is((await anybody.get(`${path}/entities/${encodeURIComponent('某企业')}`)).status, 400);

    const out = result.selected[0]?.[2] ?? '';
    const reserve = result.reserves.find(([stratum]) => stratum === result.selected[0]?.[0])?.[2] ?? '';
    const event = { kind: 'entity-out', entity: out, reason: '已注销' } as const;
    valueIn(await recordEvent(service, plannerOf('market'), { draw: id, event, evidence: '函', after: 0 }));
    t.like((await anybody.get(`${path}/entities/${out}`)).body, { standing: 'selected', published: 'selected', selectedNow: false });
    t.like((await anybody.get(`${path}/entities/${reserve}`)).body, { standing: 'reserve', published: 'reserve', selectedNow: true });
    const now = (await anybody.get(`${path}/state`)).body as { events: number; state: DrawState };
    t.is(now.events, 1);
    t.true(now.state.selected.includes(reserve) && !now.state.selected.includes(out));
  });
}
