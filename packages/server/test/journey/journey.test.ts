/**
 * The whole road as a new user goes it: four departments from their own directories to a published draw, over HTTP and with the programs of a
 * clone; then anybody, without a login, takes the bundle home and verifies it.
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { z } from 'zod';
import { type TestClient, testClient } from '../support/client.js';
import { testFolder } from '../support/databases.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { type StartedService, startService } from '../support/http.js';
import { testOutside } from '../support/outside.js';
import { databaseVariables, runProgram } from '../support/program.js';
import { drawView, proofView, seatsView, stateView, told } from './answers.js';
import { importDirectories } from './directories.js';
import { commit, download, freeze, hold, KEEPERS, LEAVERS, reveal } from './drawing.js';
import { DEPARTMENTS, populate, type Staff } from './people.js';
import { confirmTask, publishPlan } from './planning.js';
import { doubleRandom, writeCity } from './programs.js';
import { malformedAt } from './well-formed.js';

const ENTITIES = 600;

/** Three days before the plan's deadline of commitments. */
const NOW = '2026-03-02T01:00:00.000Z';

const PASSWORD = 'a long walk by the West Lake';

/** The first administrator, added by the operator's command while the service runs. */
async function firstAdmin(t: ExecutionContext, { service, client }: StartedService): Promise<TestClient> {
  const added = await runProgram(t, ['add-admin', 'root', '王五'], databaseVariables(service.settings), `${PASSWORD}\n`);
  t.is(added.code, 0, added.stderr);
  const admin = client();
  await admin.signIn('root', PASSWORD);
  return admin;
}

async function importAll(t: ExecutionContext, staff: Staff, folder: string): Promise<void> {
  const city = join(folder, 'city');
  await writeCity(city, ENTITIES);
  const imported = await Promise.all(DEPARTMENTS.map(({ id }) => importDirectories(staff(id, 'planner'), id, city)));
  t.is(imported[0]?.get('entities'), ENTITIES);
  for (const [place, rows] of imported.entries()) {
    t.true((rows.get('inspectors') ?? 0) > 10, `${DEPARTMENTS[place]?.id}`);
    t.true((rows.get('items') ?? 0) > 3, `${DEPARTMENTS[place]?.id}`);
  }
}

/** Downloads the bundle as anybody may, and verifies it with the command. @returns the answer that it came with */
async function verifies(t: ExecutionContext, anybody: TestClient, draw: string, file: string): Promise<Response> {
  const response = await download(anybody, `/api/v1/public/draws/${draw}/bundle.zip`, file);
  const { code, stdout, stderr } = await doubleRandom('verify', file);
  t.is(code, 0, stdout + stderr);
  return response;
}

/** A firm checks its proof at home, without the bundle. */
async function holdsAtHome(t: ExecutionContext, folder: string, { standing, proof }: z.output<typeof proofView>): Promise<void> {
  const file = join(folder, `${standing}.proof.json`);
  await writeFile(file, JSON.stringify(proof));
  const { code, stdout, stderr } = await doubleRandom('prove', '--proof', file);
  t.is(code, 0, stdout + stderr);
}

/** One firm asks why it was drawn, another why it was not. @returns the one that was drawn */
async function asksWhy(t: ExecutionContext, anybody: TestClient, draw: string, folder: string): Promise<string> {
  const { state } = await told(anybody.get(`/api/v1/public/draws/${draw}/state`), 200, stateView);
  const [drawn = ''] = state.selected;
  const mine = await told(anybody.get(`/api/v1/public/draws/${draw}/entities/${drawn}`), 200, proofView);
  t.like(mine, { standing: 'selected', selectedNow: true });
  await holdsAtHome(t, folder, mine);
  const pool = await anybody.fetch(`/api/v1/public/draws/${draw}/files/entities.ndjson`);
  const ids = (await pool.text())
    .trim()
    .split('\n')
    .map((line) => z.tuple([z.string()]).rest(z.unknown()).parse(JSON.parse(line))[0]);
  let other: z.output<typeof proofView> | undefined;
  // One after the other: nobody gets many proofs at the same time.
  for (const id of ids.slice(0, 40)) {
    other = await told(anybody.get(`/api/v1/public/draws/${draw}/entities/${id}`), 200, proofView);
    if (other.standing === 'not-drawn') break;
  }
  if (other?.standing !== 'not-drawn') throw new Error('forty entities of the pool were drawn');
  t.false(other.selectedNow);
  await holdsAtHome(t, folder, other);
  t.is((await anybody.get(`/api/v1/public/draws/${draw}/entities/91330100000000000X`)).status, 404);
  return drawn;
}

/** What anybody may read beside the draw. */
async function publications(t: ExecutionContext, anybody: TestClient, plan: string, task: string): Promise<void> {
  const planView = z.object({ current: z.object({ state: z.object({ code: z.string() }) }), tasks: z.array(z.unknown()) });
  t.is((await told(anybody.get(`/api/v1/public/plans/${plan}`), 200, planView)).current.state.code, 'active');
  t.is((await told(anybody.get(`/api/v1/public/tasks/${task}`), 200, z.object({ state: z.string() }))).state, 'drawn');
  const share = z.object({ count: z.number(), of: z.number() });
  const coverage = z.object({ city: z.object({ coverage: share, done: z.number() }) });
  const { city } = await told(anybody.get('/api/v1/public/coverage?year=2026'), 200, coverage);
  t.is(city.done, 19, 'items of the four departments in the draw');
  const feed = await anybody.fetch('/api/v1/public/feed.atom');
  const atom = await feed.text();
  t.is(malformedAt(atom), null);
  t.not(malformedAt(atom.replace('</entry>', '')), null);
  for (const what of ['年度抽查计划公布', '抽取名录锁定', '抽取结果公布']) t.true(atom.includes(what), what);
}

/** A firm drawn has closed down: the next reserve comes in, for everybody to see. */
async function replace(t: ExecutionContext, staff: Staff, anybody: TestClient, draw: string, entity: string): Promise<void> {
  const before = await told(anybody.get(`/api/v1/public/draws/${draw}/state`), 200, stateView);
  const event = { kind: 'entity-out', entity, reason: '通过登记的住所（经营场所）无法联系' };
  const sent = { event, evidence: '现场核查记录〔2026〕17号', after: before.events };
  await told(staff('market', 'planner').post(`/api/v1/draws/${draw}/events`, sent), 201, z.object({ number: z.literal(1) }));
  const { state } = await told(anybody.get(`/api/v1/public/draws/${draw}/state`), 200, stateView);
  t.false(state.selected.includes(entity));
  t.is(state.selected.length, before.state.selected.length);
}

async function journey(t: ExecutionContext, engine: TestEngine): Promise<void> {
  const started = await startService(t, engine, { outside: testOutside({ now: NOW }) });
  const folder = testFolder(t);
  const staff = await populate(await firstAdmin(t, started), started.url);
  await importAll(t, staff, folder);
  const { plan, plannedTask } = await publishPlan(staff);
  const task = await confirmTask(staff, plannedTask);
  const draw = await freeze(staff, task);
  const secrets = await commit(staff, draw, folder);
  await reveal(staff, draw, secrets);
  const resultHash = await hold(staff, draw);

  const anybody = testClient(started.url);
  const record = await told(anybody.get(`/api/v1/public/draws/${draw}`), 200, drawView);
  t.like(record, { state: 'drawn', resultHash, events: 0 });
  const kept = Object.fromEntries(record.departments.map(({ id, secretKeeping }) => [id, secretKeeping]));
  t.deepEqual(kept, Object.fromEntries([...KEEPERS.map((id) => [id, 'department']), ...LEAVERS.map((id) => [id, 'service'])]));
  const own = await told(staff('ecology', 'planner').get(`/api/v1/draws/${draw}/seats?department=ecology`), 200, seatsView);
  t.true(own.items.some(({ inspector, name }) => inspector !== null && name !== null));

  const bundle = await verifies(t, anybody, draw, join(folder, 'bundle.zip'));
  const etag = bundle.headers.get('etag') ?? '';
  const path = `/api/v1/public/draws/${draw}/bundle.zip`;
  t.is((await anybody.send(path, { headers: { 'if-none-match': etag } })).status, 304);
  const drawn = await asksWhy(t, anybody, draw, folder);
  await publications(t, anybody, plan, task);

  await replace(t, staff, anybody, draw, drawn);
  const changed = await verifies(t, anybody, draw, join(folder, 'bundle-after.zip'));
  t.not(changed.headers.get('etag'), etag);
  t.is((await anybody.send(path, { headers: { 'if-none-match': etag } })).status, 200);
  const audit = await runProgram(t, ['verify-audit'], databaseVariables(started.service.settings));
  t.is(audit.code, 0, audit.stdout + audit.stderr);
}

for (const engine of ENGINES) {
  test(`${engine}: four departments go from their directories to a published draw that anybody verifies`, (t) => journey(t, engine));
}
