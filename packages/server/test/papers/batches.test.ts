/** Papers of many visits at once: asked for over HTTP, made by the jobs, fetched as a file. */

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { papersExpiry } from '../../dist/reports/batch/expiry.js';
import { placeVisits } from '../../dist/store/visits/visit-days.js';
import { unzipped } from '../public-results/read-files.js';
import { auditEntries } from '../support/audit-entries.js';
import type { TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import { firstVisit, type PapersCity, papersCity } from './papers-city.js';
import { readPdf } from './read-pdf.js';

interface JobBody {
  readonly state: string;
  readonly progress: { readonly done: number; readonly total: number; readonly stage: string };
  readonly result: { readonly name: string; readonly bytes: number; readonly papers: number; readonly missing: readonly unknown[] } | null;
  readonly refusal: { readonly code: string; readonly reasons: readonly { readonly code: string; readonly zh: string }[] } | null;
}

async function ended(client: TestClient, job: string): Promise<JobBody> {
  for (;;) {
    const body = (await client.get(`/api/v1/jobs/${job}`)).body as JobBody;
    if (body.state === 'done' || body.state === 'failed') return body;
    await sleep(20);
  }
}

/** Asks, and waits until the job has ended. */
async function made(
  { task }: PapersCity,
  client: TestClient,
  wish: object,
): Promise<JobBody & { readonly job: string; readonly file: string }> {
  const asked = await client.post(`/api/v1/tasks/${task}/papers`, wish);
  if (asked.status !== 202) throw new Error(`${asked.status} ${JSON.stringify(asked.body)}`);
  const { job, file } = asked.body as { readonly job: string; readonly file: string };
  return { ...(await ended(client, job)), job, file };
}

async function bytesAt(client: TestClient, path: string): Promise<Buffer> {
  const answer = await client.fetch(path);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

const DAY = '2026-12-01';

async function withDays({ service, visits }: PapersCity): Promise<void> {
  await service.store.transact((tx) =>
    placeVisits(
      tx,
      visits.slice(0, 3).map(({ id }) => ({ visit: id, date: DAY, start: '09:00' })),
    ),
  );
}

for (const engine of ENGINES) {
  test(`${engine}: notices of all visits come as one file to print, with progress by paper, under a Chinese name`, async (t) => {
    const city = await papersCity(t, engine);
    const planner = await city.as('market-planner');
    const { state, progress, result, file } = await made(city, planner, { papers: 'notices' });
    t.is(state, 'done');
    t.deepEqual(progress, { done: 9, total: 9, stage: 'paint' });
    t.is(result?.name, '检查通知书-hz-test-001-共9份.pdf');
    t.deepEqual(result?.missing, []);
    const answer = await planner.fetch(file);
    t.is(answer.headers.get('content-type'), 'application/pdf');
    t.is(
      answer.headers.get('content-disposition'),
      `attachment; filename="inspection-notice-hz-test-001-9.pdf"; filename*=UTF-8''${encodeURIComponent(result?.name ?? '')}`,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    t.is(bytes.length, result?.bytes ?? 0);
    const pdf = await readPdf(bytes);
    t.true(pdf.pages >= city.visits.length);
    for (const { name } of city.visits) t.true(pdf.text.includes(name), name);
  });

  test(`${engine}: a ZIP has a file for each visit, named after entity and day, in the order of the route`, async (t) => {
    const city = await papersCity(t, engine);
    await withDays(city);
    const planner = await city.as('ecology-planner');
    const { progress, result, file } = await made(city, planner, { papers: 'orders', as: 'zip', from: DAY, to: DAY });
    t.deepEqual(progress, { done: 3, total: 3, stage: 'paint' });
    t.is(result?.name, '检查任务书-hz-test-001-共3份.zip');
    const archive = unzipped(await bytesAt(planner, file));
    const [first, second, third] = city.visits;
    const named = [first, second, third].map((visit) => `检查任务书-${visit?.name}-${DAY}.pdf`);
    t.deepEqual([...archive.keys()].map((name) => name.replace(/^\d-/, '')).sort(), named.sort());
    for (const bytes of archive.values()) t.is((await readPdf(bytes)).title.includes('检查任务书'), true);
  });

  test(`${engine}: only planners of departments that take part ask, and only those of the department fetch; each batch stands in the log`, async (t) => {
    const city = await papersCity(t, engine);
    const planner = await city.as('market-planner');
    const path = `/api/v1/tasks/${city.task}/papers`;
    for (const login of ['culture-planner']) t.is((await (await city.as(login)).post(path, { papers: 'notices' })).status, 404, login);
    for (const login of ['market-reviewer', 'market-inspector', 'auditor']) {
      t.is((await (await city.as(login)).post(path, { papers: 'notices' })).status, 403, login);
    }
    t.is((await planner.post(path, { papers: 'notices', region: '110101' })).status, 422);
    t.is((await planner.post(path, { papers: 'anything' })).status, 400);
    const { job, file } = await made(city, planner, { papers: 'records', visits: [firstVisit(city).id] });
    for (const [login, status] of [
      ['ecology-planner', 404],
      ['market-reviewer', 403],
      ['auditor', 403],
    ] as const) {
      t.is((await (await city.as(login)).fetch(file)).status, status, login);
    }
    t.is((await city.anybody.fetch(file)).status, 401);
    const entries = (await auditEntries(city.service.store, 'task.papers-asked')).map(({ subject, details }) => ({
      ...details,
      on: subject.id,
    }));
    t.deepEqual(entries, [{ department: 'market', papers: 'records', count: 1, as: 'pdf', job, on: city.task }]);
  });

  test(`${engine}: sheets are those of the department's own inspectors`, async (t) => {
    const city = await papersCity(t, engine);
    await withDays(city);
    const planner = await city.as('ecology-planner');
    const { state, result, file } = await made(city, planner, { papers: 'sheets', as: 'zip', language: 'en' });
    t.is(state, 'done');
    const archive = unzipped(await bytesAt(planner, file));
    t.is(archive.size, result?.papers ?? 0);
    for (const name of archive.keys()) t.regex(name, /^\d+-Assignment sheet-.+-2026-12-01\.pdf$/);
  });

  test(`${engine}: a file that is past its days, or lost, is told to be gone; no file is there before its job is done`, async (t) => {
    const city = await papersCity(t, engine, { settings: { papersDays: 7 } });
    const { service, folder } = city;
    const planner = await city.as('market-planner');
    const lost = await made(city, planner, { papers: 'records' });
    await rm(join(folder, 'batches'), { recursive: true });
    const gone = await planner.get(lost.file);
    t.is(gone.status, 410);
    t.is((gone.body as { readonly code: string }).code, 'file-expired');
    const kept = await made(city, planner, { papers: 'records' });
    t.is((await planner.fetch(kept.file)).status, 200);
    t.deepEqual(await readdir(join(folder, 'batches')), [kept.job]);
    service.outside.advance(8 * 24 * 3600);
    const late = await city.as('market-planner');
    t.is((await late.get(kept.file)).status, 410);
    await papersExpiry.run(service, new AbortController().signal);
    t.deepEqual(await readdir(join(folder, 'batches')), []);
  });
}
