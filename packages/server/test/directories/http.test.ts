/** The way of a file over real HTTP, with real jobs. */

import test from 'ava';
import { addDepartments, addPerson, PASSWORD } from '../people/people.js';
import type { TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { startService } from '../support/http.js';

interface ImportBody {
  readonly id: string;
  readonly state: string;
  readonly preview: { readonly basedOn: number; readonly counts: Readonly<Record<string, number>> } | null;
}

interface PageBody {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
  readonly total?: number | null;
}

const CSV = { 'content-type': 'text/csv' };

/** Asks again until the import is in another state; the service's own time limits end a job that hangs. */
async function settled(client: TestClient, path: string, while_: readonly string[]): Promise<ImportBody> {
  for (;;) {
    const { body } = await client.get(path);
    const given = body as ImportBody;
    if (!while_.includes(given.state)) return given;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function importFile(client: TestClient, directory: string, file: string, mapping: unknown = null): Promise<ImportBody> {
  const opened = await client.post(`/api/v1/directories/${directory}/imports`, { mode: 'replace', mapping });
  const path = `/api/v1/directories/${directory}/imports/${(opened.body as ImportBody).id}`;
  await client.send(`${path}/file?name=file.csv`, { method: 'PUT', raw: file, headers: CSV });
  const previewed = await settled(client, path, ['reading']);
  await client.post(`${path}/application`, { basedOn: previewed.preview?.basedOn });
  return settled(client, path, ['applying']);
}

const ENTITIES = '统一社会信用代码,企业名称,行政区划代码,标签,备注\nA1,杭州甲食品有限公司,330106,重点,一\nA2,杭州乙酒店,330108,,二\n';
const ITEMS = '事项编码,事项名称,部门,是否有效\nS1,食品经营检查,market,有效\nS2,旧事项,market,废止\n';
const RECUSALS = '部门,统一社会信用代码,工号,原因\nmarket,A1,M1,配偶是该企业股东\n';
const OTHER = { idScheme: 'other' };

for (const engine of ENGINES) {
  test(`${engine}: files become directories that are searched, exported, judged and seen by whom they are for`, async (t) => {
    const { service, client } = await startService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'planner', ['planner'], 'market');
    await addPerson(service, 'other', ['planner'], 'fire');
    await addPerson(service, 'auditor', ['auditor'], null);
    const planner = client();
    await planner.signIn('planner', PASSWORD);
    const other = client();
    await other.signIn('other', PASSWORD);
    const auditor = client();
    await auditor.signIn('auditor', PASSWORD);

    t.is((await importFile(planner, 'market/entities', ENTITIES, OTHER)).state, 'applied');
    t.is((await importFile(planner, 'market/items', ITEMS)).state, 'applied');
    t.is((await importFile(planner, 'market/recusals', RECUSALS, OTHER)).state, 'applied');

    const found = (
      await other.get(
        `/api/v1/directories/market/entities?text=${encodeURIComponent('食品')}&region=3301&tag=${encodeURIComponent('重点')}`,
      )
    ).body as PageBody;
    t.deepEqual([found.total, found.items.map(({ id }) => id)], [1, ['A1']]);

    const own = (await planner.get('/api/v1/directories/market/recusals')).body as PageBody;
    t.like(own.items[0]?.['record'], { reason: '配偶是该企业股东' });
    t.like(own, { names: { entities: { A1: '杭州甲食品有限公司' }, inspectors: {} } }, 'M1 is in no directory');
    const read = await auditor.get('/api/v1/directories/market/recusals');
    t.deepEqual((read.body as PageBody).items[0]?.['record'], {
      department: 'market',
      entity: 'A1',
      inspector: 'M1',
      reason: null,
      hasReason: true,
    });
    for (const path of ['', '/versions', '/versions/1', '/versions/1/export', '/versions/1/changes?class=new', '/records/A1,M1']) {
      t.is((await other.get(`/api/v1/directories/market/recusals${path}`)).status, 404, path);
      t.notRegex(await (await auditor.fetch(`/api/v1/directories/market/recusals${path}`)).text(), /股东/, path);
    }
    t.is((await other.get('/api/v1/directories/market/health')).status, 403);
    t.deepEqual(
      ((await other.get('/api/v1/directories')).body as PageBody).items.map(({ kind }) => kind),
      ['entities', 'items'],
    );
    for (const directory of ((await planner.get('/api/v1/directories')).body as PageBody).items) {
      const versions = `/api/v1/directories/market/${String(directory['kind'])}/versions`;
      const [newest] = ((await planner.get(versions)).body as PageBody).items;
      t.regex(String(directory['appliedAt']), /^\d{4}-/);
      t.like(directory, { appliedAt: newest?.['appliedAt'], appliedBy: newest?.['appliedBy'] });
    }

    const exported = await (await planner.fetch('/api/v1/directories/market/entities/versions/1/export')).text();
    t.true(exported.startsWith('统一社会信用代码,名称,'));
    t.true(exported.includes('备注'));
    const again = await importFile(planner, 'market/entities', exported, OTHER);
    t.deepEqual(again.preview?.counts, { read: 2, added: 0, changed: 0, gone: 0, unchanged: 2, wrong: 0, warned: 0, repeated: 0 });
    t.is(((await planner.get('/api/v1/directories/market/entities/versions')).body as PageBody).items.length, 1);

    const health = (await planner.get('/api/v1/directories/market/health')).body as {
      findings: { code: string; says: { zh: string } }[];
    };
    const unstaffed = health.findings.find(({ code }) => code === 'department-without-inspectors');
    t.is(unstaffed?.says.zh, '{department} 没有可派出的执法人员（事项 {count} 项）');

    const open = client();
    t.deepEqual(
      ((await open.get('/api/v1/public/items')).body as PageBody).items.map(({ code }) => code),
      ['S1'],
    );
    t.true((await (await open.fetch('/api/v1/public/items.csv')).text()).includes('食品经营检查'));
    t.is((await open.get('/api/v1/directories')).status, 401);
  });

  test(`${engine}: numbers of persons in texts reach nobody, and extra columns their department alone`, async (t) => {
    const { service, client } = await startService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'planner', ['planner'], 'market');
    await addPerson(service, 'other', ['planner'], 'fire');
    await addPerson(service, 'auditor', ['auditor'], null);
    const [planner, other, auditor] = [client(), client(), client()];
    await planner.signIn('planner', PASSWORD);
    await other.signIn('other', PASSWORD);
    await auditor.signIn('auditor', PASSWORD);

    const head = '统一社会信用代码,企业名称,行政区划代码,住所,联系人,公司座机,备注';
    const row = (remark: string): string =>
      `${head}\nA1,甲,330106,文三路1号 电话13800138000,张三 13900139000,0571-88888888,法人张三 330106198001011234 ${remark}\n`;
    const first = await importFile(planner, 'market/entities', row('网格一'), OTHER);
    t.like(first, { state: 'applied', summary: { droppedColumns: ['联系人', '公司座机'], warnings: 4 } });
    t.is(first.preview?.counts['warned'], 1);
    const warned = await (await planner.fetch(`/api/v1/directories/market/entities/imports/${first.id}/rows?class=warned`)).text();
    t.regex(warned, /personal-text/);
    t.notRegex(warned, /13800138000|330106198001011234/);
    t.is((await importFile(planner, 'market/entities', row('网格二'), OTHER)).state, 'applied');

    const paths = [
      '?text=A1',
      '/records/A1',
      '/versions/1/changes?class=new',
      '/versions/2/changes?class=changed',
      '/versions/2/export',
      '/versions/2/export?lang=en',
    ];
    for (const path of paths) {
      const address = `/api/v1/directories/market/entities${path}`;
      const own = await (await planner.fetch(address)).text();
      t.regex(own, /备注.*法人张三 \*{3} 网格/s, path);
      t.notRegex(own, /13800138000|13900139000|88888888|330106198001011234/, path);
      for (const reader of [other, auditor]) {
        const answer = await reader.fetch(address);
        t.is(answer.status, 200, path);
        const seen = await answer.text();
        t.regex(seen, /文三路1号 电话\*{3}/, path);
        t.notRegex(seen, /备注|张三|网格/, path);
      }
    }
    const changedFor = async (reader: TestClient): Promise<unknown[]> => {
      const { body } = await reader.get('/api/v1/directories/market/entities/records/A1');
      return (body as { history: { changed: unknown }[] }).history.map(({ changed }) => changed);
    };
    t.deepEqual(await changedFor(planner), [[], ['extra.备注']]);
    for (const reader of [other, auditor]) t.deepEqual(await changedFor(reader), [[], []]);
  });

  test(`${engine}: refused: another department's directory, a wrong kind, a bad mapping with all that is wrong in it, an empty file, wrong rows`, async (t) => {
    const { service, client } = await startService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'planner', ['planner'], 'market');
    const planner = client();
    await planner.signIn('planner', PASSWORD);
    const codeOf = async (path: string, json: unknown): Promise<unknown> =>
      ((await planner.post(path, json)).body as { code: unknown }).code;
    t.is(await codeOf('/api/v1/directories/fire/entities/imports', { mode: 'merge' }), 'not-yours');
    t.is(await codeOf('/api/v1/directories/nowhere/entities/imports', { mode: 'merge' }), 'not-found');
    t.is((await planner.post('/api/v1/directories/market/people/imports', { mode: 'merge' })).status, 400);
    const bad = await planner.post('/api/v1/directories/market/entities/imports', {
      mode: 'merge',
      mapping: { encoding: 'latin1', columns: { 名称: 'nmae' }, dates: 'dd' },
    });
    t.is(bad.status, 422);
    t.deepEqual((bad.body as { reasons: { code: string }[] }).reasons.map(({ code }) => code).sort(), [
      'mapping-field',
      'mapping-not-one-of',
      'mapping-not-one-of',
    ]);
    const opened = await planner.post('/api/v1/directories/market/entities/imports', { mode: 'merge' });
    t.is(opened.status, 201);
    t.is(await codeOf('/api/v1/directories/market/entities/imports', { mode: 'merge' }), 'import-open');
    const path = `/api/v1/directories/market/entities/imports/${(opened.body as ImportBody).id}`;
    const empty = await planner.send(`${path}/file`, { method: 'PUT', raw: '', headers: CSV });
    t.is((empty.body as { code: string }).code, 'file-empty');
    t.is((await planner.post(`${path}/application`, { basedOn: 0 })).status, 409);
    t.is((await planner.delete(path)).status, 204);
    t.is((await planner.delete(path)).status, 204);
    t.is((await planner.send(`${path}/file`, { method: 'PUT', raw: ENTITIES, headers: CSV })).status, 409);

    const faulty = await planner.post('/api/v1/directories/market/items/imports', { mode: 'replace' });
    const itemsPath = `/api/v1/directories/market/items/imports/${(faulty.body as ImportBody).id}`;
    await planner.send(`${itemsPath}/file`, { method: 'PUT', raw: ITEMS.replace('废止', '也许'), headers: CSV });
    t.is((await settled(planner, itemsPath, ['reading'])).preview?.counts['wrong'], 1);
    t.is(await codeOf(`${itemsPath}/application`, { basedOn: 0 }), 'wrong-rows-open');
    t.is(await codeOf(`${itemsPath}/application`, { basedOn: 0, wrong: 2 }), 'wrong-rows-open');
    t.is((await planner.post(`${itemsPath}/application`, { basedOn: 0, wrong: 1 })).status, 202);
    t.is((await settled(planner, itemsPath, ['applying'])).state, 'applied');
  });

  test(`${engine}: a file that lacks a column tells its columns, so that they can be mapped, and the mapping is told back`, async (t) => {
    const { service, client } = await startService(t, engine);
    await addDepartments(service);
    await addPerson(service, 'planner', ['planner'], 'market');
    const planner = client();
    await planner.signIn('planner', PASSWORD);
    const failed = await importFile(planner, 'market/items', ITEMS.replace('事项名称', '叫法'));
    t.is(failed.state, 'failed');
    t.like(failed, { mapping: null, summary: { headers: ['事项编码', '叫法', '部门', '是否有效'] } });
    const path = `/api/v1/directories/market/items/imports/${failed.id}/problems.csv`;
    t.is((await planner.get(path)).status, 409);
    const mapping = { columns: { 叫法: 'name' } };
    t.like(await importFile(planner, 'market/items', ITEMS.replace('事项名称', '叫法'), mapping), { state: 'applied', mapping });
  });
}
