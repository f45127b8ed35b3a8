import { createHash, randomUUID } from 'node:crypto';
import test from 'ava';
import { codeOf } from '../draws/over-http.js';
import type { TestAnswer, TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { firstOf, recordFor, teamOf } from './inspection-city.js';
import { inspectionOverHttp } from './inspection-over-http.js';

const PDF = Buffer.from('%PDF-1.7\n营业执照复印件');
const PDF_HASH = createHash('sha256').update(PDF).digest('hex');

const itemsOf = <Item>({ body }: TestAnswer): Item[] => (body as { items: Item[] }).items;

const send = (client: TestClient, ...submissions: readonly object[]): Promise<TestAnswer> =>
  client.post('/api/v1/submissions', { submissions });

const upload = (client: TestClient, sha256 = PDF_HASH, type = 'application/pdf'): Promise<TestAnswer> =>
  client.send(`/api/v1/attachments/${sha256}`, { method: 'PUT', raw: new Uint8Array(PDF), headers: { 'content-type': type } });

interface Answered {
  readonly id: string;
  readonly outcome: string;
  readonly heads: readonly string[];
  readonly missing: readonly string[];
  readonly refusal: { readonly code: string } | null;
}

interface DepartmentInDossier {
  readonly department: string;
  readonly part: { readonly state: string };
  readonly team: readonly { readonly inspector: string; readonly name: string | null; readonly certificate: string | null }[];
  readonly arrivals: readonly unknown[];
  readonly items: readonly {
    readonly item: string;
    readonly recorded: boolean;
    readonly conflict: boolean;
    readonly records: readonly unknown[] | null;
  }[];
  readonly papers: readonly { readonly sha256: string; readonly name: string; readonly item: string }[];
}

for (const engine of ENGINES) {
  test(`${engine}: an inspector's day: my visits, the dossier, arrival, records with papers, and the entry`, async (t) => {
    const { service, city, join } = await inspectionOverHttp(t, engine);
    const { id: visit, name, entity } = firstOf(city);
    service.outside.setNow('2026-11-16T01:00:00.000Z');
    const [number = ''] = await teamOf(service, visit, 'market');
    const inspector = await join('inspector', 'market', 'inspector', number);
    const colleague = await join('colleague', 'ecology', 'inspector', (await teamOf(service, visit, 'ecology'))[0] ?? '');
    await service.store.transact((tx) =>
      tx('visits').where({ id: visit }).update({ date: '2026-11-16', start: '09:30', placed: 'by-hand' }),
    );

    const mine = itemsOf<{ id: string; date: string | null }>(await inspector.get('/api/v1/my/visits'));
    const seats = await service.store.db('visit_inspectors').where({ department: 'market', inspector: number });
    t.is(mine.length, seats.length);
    t.like(mine[0], { id: visit, name, entity, date: '2026-11-16', start: '09:30', state: 'assigned', part: 'awaiting', role: 'leader' });
    t.true(mine.slice(1).every(({ date }) => date === null));
    const firstPage = (await inspector.get('/api/v1/my/visits?limit=1')).body as { items: { id: string }[]; next: string };
    const rest = itemsOf<{ id: string }>(await inspector.get(`/api/v1/my/visits?limit=500&after=${firstPage.next}`));
    t.deepEqual(
      [...firstPage.items, ...rest].map(({ id }) => id),
      mine.map(({ id }) => id),
    );
    for (const [query, count] of [
      ['from=2026-11-16&to=2026-11-16', 1],
      ['from=2026-11-17', 0],
      [`text=${encodeURIComponent(name)}`, 1],
      ['text=none', 0],
      ['state=on_site', 0],
      ['state=assigned', mine.length],
    ] as const) {
      t.is(itemsOf(await inspector.get(`/api/v1/my/visits?${query}`)).length, count, query);
    }
    t.is(codeOf(await inspector.get('/api/v1/my/visits?after=nonsense')), 'bad-cursor');
    const csv = (await inspector.get('/api/v1/my/visits.csv')).body as string;
    t.is(csv.trim().split('\n').length, mine.length + 1);
    t.true(csv.includes(name) && csv.includes('待检查'));
    t.true(((await inspector.get('/api/v1/my/visits.csv?lang=en')).body as string).includes('Department'));

    const arrived = await inspector.post(`/api/v1/visits/${visit}/arrival`, {
      arrivedAt: '2026-11-16T09:28:00+08:00',
      certificate: 'shown',
      code: 'shown',
    });
    t.like(arrived, { status: 200, body: { department: 'market', inspector: number, arrivedAt: '2026-11-16T01:28:00.000Z' } });

    const attachments = [{ sha256: PDF_HASH, name: 'C:\\照片\\营业执照 33010619800101123X.pdf' }];
    const [one, two] = [recordFor(visit, 'M-001', { attachments }), recordFor(visit, 'M-002')];
    const answered = itemsOf<Answered>(await send(inspector, one, two));
    t.deepEqual(answered, [
      { id: one.id, outcome: 'accepted', heads: [one.id], missing: [PDF_HASH], refusal: null },
      { id: two.id, outcome: 'accepted', heads: [two.id], missing: [], refusal: null },
    ]);
    const entry = () => inspector.post(`/api/v1/visits/${visit}/parts/market/entry`, { endedOn: '2026-11-16' });
    t.is(codeOf(await entry()), 'part-incomplete');
    t.like(await upload(inspector), { status: 200, body: { sha256: PDF_HASH, type: 'application/pdf', size: PDF.length } });
    t.like(itemsOf<Answered>(await send(inspector, one))[0], { outcome: 'repeated', missing: [] });
    t.like(await entry(), { status: 200, body: { part: { department: 'market', state: 'entered' }, visit: { state: 'on_site' } } });

    const dossier = (await colleague.get(`/api/v1/visits/${visit}/dossier`)).body as { departments: DepartmentInDossier[] };
    t.like(dossier, { id: visit, state: 'on_site', entity: { name, address: firstOf(city).facts.address }, codeTable: '2021' });
    const [ecology, market] = dossier.departments;
    t.like(market, {
      department: 'market',
      part: { state: 'entered' },
      papers: [{ sha256: PDF_HASH, name: '营业执照 ***.pdf', item: 'M-001' }],
    });
    t.deepEqual(
      market?.items.map(({ item, recorded, records }) => [item, recorded, records]),
      [
        ['M-001', true, null],
        ['M-002', true, null],
      ],
    );
    t.true(market?.team.every((seat) => seat.name === null && seat.certificate === null));
    t.is(market?.arrivals.length, 1);
    t.true(ecology?.team.every((seat) => seat.name?.startsWith('E某') === true && seat.certificate !== null));
    t.deepEqual(
      ecology?.items.map(({ item, recorded, records }) => [item, recorded, records]),
      [
        ['E-001', false, []],
        ['E-002', false, []],
      ],
    );
    const paper = await colleague.fetch(`/api/v1/attachments/${PDF_HASH}`);
    t.deepEqual(Buffer.from(await paper.arrayBuffer()), PDF, 'papers are asked for once');
  });

  test(`${engine}: two devices in conflict are shown with both contents, to those who may see them`, async (t) => {
    const { service, city, join } = await inspectionOverHttp(t, engine);
    const { id: visit, name } = firstOf(city);
    const [first = '', second = ''] = await teamOf(service, visit, 'ecology');
    const [leader, member] = [await join('leader', 'ecology', 'inspector', first), await join('member', 'ecology', 'inspector', second)];
    const a = recordFor(visit, 'E-001', { device: 'a' });
    const b = recordFor(visit, 'E-001', { device: 'b', result: 'other-violation', finding: '台账缺失' });
    await send(leader, a);
    t.deepEqual(itemsOf<Answered>(await send(member, b))[0]?.heads, [a.id, b.id].sort(), 'the second phone is told at once');

    const reviewer = await join('reviewer', 'ecology', 'reviewer');
    const shown = itemsOf<{ entity: { name: string }; records: { device: string; finding: string; result: { zh: string } }[] }>(
      await reviewer.get('/api/v1/conflicts'),
    );
    t.deepEqual(shown[0]?.records.map(({ device, finding, result }) => [device, finding, result.zh]).sort(), [
      ['a', '', '未发现问题'],
      ['b', '台账缺失', '违反其他规定'],
    ]);
    t.is(shown[0]?.entity.name, name);
    t.is(itemsOf(await reviewer.get(`/api/v1/conflicts?text=${encodeURIComponent(name)}`)).length, 1);
    t.is(itemsOf(await reviewer.get('/api/v1/conflicts?text=none')).length, 0);
    const planner = await join('planner', 'market', 'planner');
    t.is(itemsOf(await planner.get('/api/v1/conflicts')).length, 0, "it is another department's");
    t.is(
      itemsOf(await planner.get(`/api/v1/visits/${visit}/conflicts`)).length,
      1,
      'the initiating department answers for the joint result',
    );
    const auditor = await join('auditor', null, 'auditor');
    t.is(itemsOf(await auditor.get('/api/v1/conflicts')).length, 1);
    const stranger = await join('stranger', 'culture', 'planner');
    t.is(codeOf(await stranger.get(`/api/v1/visits/${visit}/conflicts`)), 'not-found');

    const settled = recordFor(visit, 'E-001', { result: 'other-violation', finding: '台账缺失', replaces: [a.id, b.id] });
    t.deepEqual(itemsOf<Answered>(await send(leader, settled))[0]?.heads, [settled.id]);
    t.is(itemsOf(await reviewer.get('/api/v1/conflicts')).length, 0);
    const history = `/api/v1/visits/${visit}/submissions`;
    const all = itemsOf<{ submission: string; standing: string }>(await reviewer.get(history));
    t.deepEqual(
      all.map(({ submission, standing }) => [submission, standing]).sort(),
      [
        [a.id, 'replaced'],
        [b.id, 'replaced'],
        [settled.id, 'head'],
      ].sort(),
    );
    const page = (await reviewer.get(`${history}?limit=2`)).body as { items: unknown[]; next: string };
    t.is(itemsOf(await reviewer.get(`${history}?limit=2&after=${page.next}`)).length, 1);
    t.is(itemsOf(await planner.get(history)).length, 3);
    t.is(itemsOf(await planner.get(`${history}?department=market`)).length, 0);
    t.is(codeOf(await reviewer.get(`${history}?department=market`)), 'not-yours');
  });

  test(`${engine}: attachments are never public: those who take part read them, as files that browsers do not open`, async (t) => {
    const { service, city, join } = await inspectionOverHttp(t, engine);
    const { id: visit } = firstOf(city);
    const [number = ''] = await teamOf(service, visit, 'market');
    const inspector = await join('inspector', 'market', 'inspector', number);
    const [colleague, stranger, auditor] = [
      await join('colleague', 'ecology', 'reviewer'),
      await join('stranger', 'culture', 'planner'),
      await join('auditor', null, 'auditor'),
    ];
    const path = `/api/v1/attachments/${PDF_HASH}`;
    t.is((await upload(inspector)).status, 200);
    t.is((await inspector.get(path)).status, 200, 'whoever sent it');
    t.is((await colleague.get(path)).status, 404, 'no record refers to it yet');
    await send(inspector, recordFor(visit, 'M-001', { attachments: [{ sha256: PDF_HASH, name: '执照.pdf' }] }));
    t.is((await stranger.get(path)).status, 404);
    t.is((await auditor.get(path)).status, 200);
    const got = await colleague.fetch(path);
    t.is(got.status, 200);
    t.is(got.headers.get('content-type'), 'application/pdf');
    t.is(got.headers.get('x-content-type-options'), 'nosniff');
    t.is(got.headers.get('content-disposition'), `attachment; filename="${PDF_HASH}.pdf"`);
    t.is(got.headers.get('cache-control'), 'private, no-cache');
    t.is(got.headers.get('content-length'), String(PDF.length));
    t.is((await got.arrayBuffer()).byteLength, PDF.length);
    const again = await colleague.fetch(path, { headers: { 'if-none-match': got.headers.get('etag') ?? '' } });
    t.deepEqual([again.status, (await again.arrayBuffer()).byteLength], [304, 0]);
    t.is((await stranger.fetch(path, { headers: { 'if-none-match': got.headers.get('etag') ?? '' } })).status, 404);

    t.is(codeOf(await upload(inspector, 'ab'.repeat(32))), 'attachment-hash');
    t.is(codeOf(await upload(inspector, PDF_HASH, 'image/png')), 'attachment-type');
    t.is(codeOf(await upload(inspector, PDF_HASH, 'text/html')), 'wrong-content-type');
    t.is(codeOf(await upload(inspector, 'nonsense')), 'bad-request');
    t.is(codeOf(await upload(colleague)), 'not-allowed');
  });

  test(`${engine}: reports wait for the planner; the reason of a recusal is seen in the department only`, async (t) => {
    const { service, city, join } = await inspectionOverHttp(t, engine);
    const { id: visit } = firstOf(city);
    const [number = ''] = await teamOf(service, visit, 'ecology');
    const inspector = await join('inspector', 'ecology', 'inspector', number);
    const other = await join('other', 'ecology', 'inspector', (await teamOf(service, visit, 'ecology'))[1] ?? '');
    const [ecology, market, auditor] = [
      await join('ecology-planner', 'ecology', 'planner'),
      await join('market-planner', 'market', 'planner'),
      await join('auditor', null, 'auditor'),
    ];
    const recusal = {
      id: randomUUID(),
      kind: 'recusal',
      reason: '亲属关系',
      publicReason: '依法回避',
      evidence: '申请表',
      madeAt: '2026-11-16T01:00:00Z',
    };
    const gone = { ...recusal, id: randomUUID(), kind: 'cannot-find', reason: '无人应答', publicReason: '无法联系' };
    t.like(await inspector.post(`/api/v1/visits/${visit}/reports`, recusal), { status: 200, body: { state: 'open', reason: '亲属关系' } });
    t.is((await inspector.post(`/api/v1/visits/${visit}/reports`, recusal)).status, 200);
    const { body: filed } = await inspector.post(`/api/v1/visits/${visit}/reports`, gone);
    const { entity, name, inspectorName } = filed as { entity: string; name: string; inspectorName: string | null };
    t.not(name, entity, 'the entity is called by its name');
    t.is(typeof inspectorName, 'string', 'the own department reads who reports');
    t.like((await market.get(`/api/v1/reports/${gone.id}`)).body, { name, inspectorName: null });
    const reasons = async (client: TestClient, query = '') =>
      itemsOf<{ kind: { code: string }; reason: string | null }>(await client.get(`/api/v1/reports${query}`))
        .map(({ kind, reason }) => [kind.code, reason])
        .sort();
    const both = [
      ['cannot-find', '无人应答'],
      ['recusal', '亲属关系'],
    ];
    t.deepEqual(await reasons(inspector), both);
    t.deepEqual(await reasons(ecology), both);
    t.deepEqual(await reasons(other), [], 'inspectors see their own');
    t.deepEqual(await reasons(market), [['cannot-find', '无人应答']], 'what the initiating department decides');
    t.deepEqual(await reasons(auditor), [
      ['cannot-find', '无人应答'],
      ['recusal', null],
    ]);
    t.deepEqual(await reasons(ecology, '?state=accepted'), []);
    t.deepEqual(await reasons(ecology, '?kind=recusal'), [['recusal', '亲属关系']]);
    t.is((await reasons(ecology, `?visit=${visit}&text=${encodeURIComponent(firstOf(city).name)}&limit=1`)).length, 1);
    t.deepEqual(await reasons(ecology, '?text=none'), []);
    const file = (await market.get('/api/v1/reports.csv?lang=en')).body as string;
    t.true(file.includes('entity cannot be found') && !file.includes('recusal') && !file.includes('无人应答'));
    t.is(codeOf(await market.get(`/api/v1/reports/${recusal.id}`)), 'not-found');
    t.is(codeOf(await market.post(`/api/v1/reports/${recusal.id}/acceptance`, {})), 'not-found');
    t.is(codeOf(await inspector.post(`/api/v1/reports/${recusal.id}/acceptance`, {})), 'not-allowed');
    t.is(codeOf(await auditor.post(`/api/v1/reports/${recusal.id}/refusal`, { reason: '否' })), 'not-allowed');
    t.is(codeOf(await ecology.post(`/api/v1/reports/${gone.id}/acceptance`, {})), 'not-yours');
    t.is(codeOf(await ecology.post(`/api/v1/reports/${recusal.id}/acceptance`, { publicReason: '本人电话13800138000' })), 'bad-request');
    t.like(await ecology.post(`/api/v1/reports/${recusal.id}/acceptance`, {}), {
      status: 200,
      body: { state: 'accepted', decision: { event: 1 } },
    });
    t.like(await market.post(`/api/v1/reports/${gone.id}/refusal`, { reason: '请再去一次' }), { status: 200, body: { state: 'declined' } });
    t.like((await inspector.get(`/api/v1/reports/${gone.id}`)).body, { decision: { reason: '请再去一次', event: null } });
  });

  test(`${engine}: only inspectors record; what is malformed is told field by field`, async (t) => {
    const { service, city, join } = await inspectionOverHttp(t, engine);
    const { id: visit } = firstOf(city);
    const [number = ''] = await teamOf(service, visit, 'market');
    const inspector = await join('inspector', 'market', 'inspector', number);
    for (const role of ['planner', 'reviewer', 'department-admin'] as const) {
      const client = await join(role, 'market', role);
      t.is(codeOf(await send(client, recordFor(visit, 'M-001'))), 'not-allowed', role);
    }
    const good = recordFor(visit, 'M-001');
    const malformed: readonly object[] = [
      { ...good, id: good.id.toUpperCase() },
      { ...good, id: '1' },
      { ...good, more: 1 },
      { ...good, method: 'by-telephone' },
      { ...good, disposition: 'nothing' },
      { ...good, madeAt: 'yesterday' },
      { ...good, madeAt: '2026-11-16' },
      { ...good, replaces: ['x'] },
      { ...good, replaces: [visit, visit] },
      { ...good, attachments: [{ sha256: 'AB'.repeat(32), name: 'a' }] },
      {
        ...good,
        attachments: [
          { sha256: PDF_HASH, name: 'a' },
          { sha256: PDF_HASH, name: 'b' },
        ],
      },
      { ...good, device: '' },
      { ...good, finding: 1 },
      { ...good, finding: 'a\ud800' },
    ];
    for (const one of malformed) t.is(codeOf(await send(inspector, one)), 'bad-request', JSON.stringify(one));
    t.is(codeOf(await send(inspector)), 'bad-request', 'nothing at all');
    t.is(codeOf(await send(inspector, ...Array.from({ length: 201 }, () => good))), 'bad-request', 'too many at once');
    t.is(
      codeOf(await inspector.post(`/api/v1/visits/${visit}/arrival`, { arrivedAt: '2026-11-16T01:28:00Z', certificate: true })),
      'bad-request',
    );
    t.is(codeOf(await inspector.post(`/api/v1/visits/${visit}/parts/market/entry`, { endedOn: '2026-02-30' })), 'bad-request');
    t.is(codeOf(await inspector.get('/api/v1/visits/nowhere/dossier')), 'not-found');
    t.is((await service.store.db('submissions')).length, 0);
    const refused = itemsOf<Answered>(await send(inspector, recordFor(visit, 'E-001')))[0];
    t.like(refused, { outcome: 'refused', heads: [], missing: [], refusal: { code: 'unknown-item' } });
    const decomposed = { ...good, finding: 'cafe\u0301 ' };
    t.is(
      itemsOf<Answered>(await send(inspector, decomposed, { ...good, finding: 'café' }))[1]?.outcome,
      'repeated',
      'texts are normalised',
    );
  });

  test(`${engine}: the code tables are public, and every code has words`, async (t) => {
    const { join } = await inspectionOverHttp(t, engine);
    const anybody = await join('nobody', 'culture', 'inspector');
    const answer = await anybody.get('/api/v1/public/code-tables');
    const { current, tables, dispositions } = answer.body as {
      current: string;
      tables: { id: string; codes: { code: string; zh: string }[] }[];
      dispositions: unknown[];
    };
    t.is(current, '2021');
    t.deepEqual(
      tables.map(({ id, codes }) => [id, codes.length, new Set(codes.map(({ code }) => code)).size]),
      [
        ['nine', 9, 9],
        ['2021', 14, 14],
      ],
    );
    t.is(dispositions.length, 6);
    t.is(codeOf(await anybody.get('/api/v1/my/visits')), 'no-inspector-link');
  });
}
