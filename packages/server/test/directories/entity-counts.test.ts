/** How many entities a scope means, counted while somebody still chooses it. */

import test from 'ava';
import { addPerson, PASSWORD } from '../people/people.js';
import type { TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { startService } from '../support/http.js';
import { addDepartments } from './importing.js';

const HEAD = '统一社会信用代码,企业名称,行政区划代码,行业代码,类别,风险等级,登记状态,标签';
const FILE = [
  HEAD,
  'E1,杭州甲食品有限公司,330106,C1451,企业,A,存续,食品',
  'E2,杭州乙酒店,330108,H6110,企业,A,存续,',
  'E3,杭州丙化工厂,330106,C2651,企业,B,存续,重点',
  'E4,杭州丁旧厂,330106,C2651,企业,B,注销,重点',
  '',
].join('\n');

const IMPORTS = '/api/v1/directories/market/entities/imports';

/** Waits for the job that an import is in. */
async function settled(client: TestClient, path: string): Promise<{ readonly preview: { readonly basedOn: number } }> {
  for (;;) {
    const { body } = await client.get(path);
    const found = body as { readonly state: string; readonly preview: { readonly basedOn: number } };
    if (found.state !== 'reading' && found.state !== 'applying') return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function importEntities(client: TestClient): Promise<void> {
  const opened = await client.post(IMPORTS, { mode: 'replace', mapping: { idScheme: 'other', others: 'ignore' } });
  const path = `${IMPORTS}/${(opened.body as { readonly id: string }).id}`;
  await client.send(`${path}/file?name=entities.csv`, { method: 'PUT', raw: FILE, headers: { 'content-type': 'text/csv' } });
  const { preview } = await settled(client, path);
  await client.post(`${path}/application`, { basedOn: preview.basedOn });
  await settled(client, path);
}

for (const engine of ENGINES) {
  test(`${engine}: a scope is counted by risk class, without entities that are no more`, async (t) => {
    const { service, client } = await startService(t, engine);
    await addDepartments(service, 'market');
    await addPerson(service, 'planner', ['planner'], 'market');
    const planner = client();
    await planner.signIn('planner', PASSWORD);
    await importEntities(planner);
    const counted = async (query: string): Promise<unknown> => (await planner.get(`/api/v1/directories/market/entity-counts${query}`)).body;

    t.like(await counted(''), {
      total: 3,
      byRisk: [
        { risk: 'A', count: 2 },
        { risk: 'B', count: 1 },
      ],
    });
    t.like(await counted('?region=330106'), {
      total: 2,
      byRisk: [
        { risk: 'A', count: 1 },
        { risk: 'B', count: 1 },
      ],
    });
    t.like(await counted('?industry=C&industry=H61'), { total: 3 });
    t.like(await counted(`?industry=C&industry=H61&tag=${encodeURIComponent('食品')}`), { total: 1, byRisk: [{ risk: 'A', count: 1 }] });
    t.like(await counted('?risk=D'), { total: 0, byRisk: [] });
  });

  test(`${engine}: a department that does not exist has no counts`, async (t) => {
    const { service, client } = await startService(t, engine);
    await addDepartments(service, 'market');
    await addPerson(service, 'auditor', ['auditor'], null);
    const auditor = client();
    await auditor.signIn('auditor', PASSWORD);
    t.is((await auditor.get('/api/v1/directories/nobody/entity-counts')).status, 404);
    t.is((await auditor.get('/api/v1/directories/market/entity-counts?colour=red')).status, 400);
  });
}
