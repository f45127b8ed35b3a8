/** Public papers that the issuing department signs, judged by the reader of reports. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FoundSignature, readReport } from '@double-random/reports';
import test from 'ava';
import { HOW } from '../public-results/published-city.js';
import { publishVisits } from '../public-results/publishing.js';
import type { TestClient } from '../support/client.js';
import { firstVisit, papersCity } from './papers-city.js';
import { papersFolder } from './papers-folder.js';
import { isOpensslHere, keyIn } from './signing-key.js';

const withOpenssl = isOpensslHere ? test : test.skip;

async function signaturesAt(client: TestClient, path: string): Promise<readonly FoundSignature[]> {
  const answer = await client.fetch(path);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  const read = await readReport(Buffer.from(await answer.arrayBuffer()));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.signatures;
}

withOpenssl('what a department with a key issues is signed as of the record; what others issue and what is carried is not', async (t) => {
  const keys = papersFolder(t);
  keyIn(keys, 'market');
  const city = await papersCity(t, 'sqlite', { settings: { papersKeys: keys } });
  await publishVisits(city.service.store, city.visits, HOW);
  for (const path of [
    `/api/v1/public/tasks/${city.task}/notice.pdf`,
    `/api/v1/public/tasks/${city.task}/results.pdf`,
    `/api/v1/public/draws/${city.draw}/certificate.pdf`,
    '/api/v1/public/statistics.pdf?year=2026&department=market',
  ]) {
    const [signature, ...more] = await signaturesAt(city.anybody, path);
    t.like(signature, { signer: 'market 局', intact: true, inTime: true }, path);
    t.deepEqual(more, []);
  }
  t.deepEqual(await signaturesAt(city.anybody, '/api/v1/public/statistics.pdf?year=2026&department=ecology'), []);
  t.deepEqual(await signaturesAt(city.anybody, '/api/v1/public/statistics.pdf?year=2026'), []);
  t.deepEqual(await signaturesAt(await city.as('market-planner'), `/api/v1/visits/${firstVisit(city).id}/notice.pdf`), []);
});

withOpenssl('a paper from before the key is not signed; another key makes another file; a wrong passphrase makes none', async (t) => {
  const keys = papersFolder(t);
  const city = await papersCity(t, 'sqlite', { settings: { papersKeys: keys } });
  const path = `/api/v1/public/draws/${city.draw}/certificate.pdf`;
  const tagOf = async (): Promise<string | null> => (await city.anybody.fetch(path)).headers.get('etag');
  const before = await tagOf();
  keyIn(keys, 'market', '20390101000000Z');
  // A key that is new is seen with the next act.
  await city.as('auditor');
  t.deepEqual(await signaturesAt(city.anybody, path), []);
  t.not(await tagOf(), before);
  await writeFile(join(keys, 'market.passphrase'), 'another\n');
  t.is((await city.anybody.get(`${path}?lang=en`)).status, 500);
});
