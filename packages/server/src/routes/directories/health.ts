/** The health of a department's directories: what would spoil a draw, found before anyone is drawn. */

import { done } from '@double-random/core';
import {
  type DirectoryKind,
  describeHealthFinding,
  HEALTH_FINDINGS,
  type HealthReport,
  healthJudge,
  type RecordOf,
} from '@double-random/directories';
import { z } from 'zod';
import { seesDirectory } from '../../directories/visibility.js';
import { type Route, route } from '../../http/route.js';
import { momentOf } from '../../outside/outside.js';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { type Directory, findDirectory } from '../../store/directories/directories.js';
import { recordsAt } from '../../store/directories/records-at.js';
import type { Connection } from '../../store/store.js';
import { departmentParams, directoryReaders, readDirectory } from './reading.js';

const tally = z.record(z.string(), z.number().int()).readonly();

const healthView = z
  .object({
    asOf: z.string(),
    versions: tally.describe('The version of each directory that was judged; 0: there is none'),
    totals: z.object({
      entities: z.number().int(),
      inspectors: z.number().int(),
      items: z.number().int(),
      recusals: z.number().int(),
      inspections: z.number().int(),
    }),
    entitiesByRegion: tally,
    entitiesByRisk: tally,
    entitiesByState: tally,
    errors: z.number().int(),
    warnings: z.number().int(),
    findings: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        count: z.number().int(),
        group: z.record(z.string(), z.union([z.string(), z.number()])),
        examples: z.array(z.string()),
        words: z.object({ zh: z.string(), en: z.string() }),
        says: z
          .object({ zh: z.string(), en: z.string() })
          .describe('The words alone, without severity and examples; `{count}` and the members of `group` stand in braces'),
      }),
    ),
  })
  .meta({ id: 'DirectoryHealth' });

type HealthView = z.input<typeof healthView>;

const JUDGED = ['entities', 'inspectors', 'items', 'recusals', 'inspections'] as const satisfies readonly DirectoryKind[];

type Versions = Readonly<Record<DirectoryKind, Directory | null>>;

async function versionsOf(db: Connection, department: string): Promise<Versions> {
  const found = await Promise.all(JUDGED.map(async (kind) => [kind, await findDirectory(db, department, kind)] as const));
  return Object.fromEntries(found) as Record<DirectoryKind, Directory | null>;
}

async function allOf<Kind extends DirectoryKind>(db: Connection, kind: Kind, directory: Directory | null): Promise<RecordOf[Kind][]> {
  const records: RecordOf[Kind][] = [];
  if (directory === null) return records;
  for await (const page of recordsAt(db, kind, directory.department, directory.version)) for (const record of page) records.push(record);
  return records;
}

async function judged(db: Connection, { entities, ...small }: Versions, asOf: string): Promise<HealthReport> {
  const judge = healthJudge({
    inspectors: await allOf(db, 'inspectors', small.inspectors),
    items: await allOf(db, 'items', small.items),
    recusals: await allOf(db, 'recusals', small.recusals),
    inspections: await allOf(db, 'inspections', small.inspections),
    asOf,
  });
  if (entities !== null) for await (const page of recordsAt(db, 'entities', entities.department, entities.version)) judge.judge(page);
  return judge.report();
}

const viewOf = (versions: Versions, report: HealthReport): HealthView => ({
  asOf: report.asOf,
  versions: Object.fromEntries(JUDGED.map((kind) => [kind, versions[kind]?.version ?? 0])),
  totals: { ...report.totals },
  entitiesByRegion: { ...report.entitiesByRegion },
  entitiesByRisk: { ...report.entitiesByRisk },
  entitiesByState: { ...report.entitiesByState },
  errors: report.errors,
  warnings: report.warnings,
  findings: report.findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    count: finding.count,
    group: { ...finding.group },
    examples: [...finding.examples],
    words: { zh: describeHealthFinding(finding, 'zh'), en: describeHealthFinding(finding, 'en') },
    says: HEALTH_FINDINGS[finding.code].words,
  })),
});

interface Remembered {
  readonly of: string;
  readonly view: Promise<HealthView>;
}

/** The last report of each department: it costs seconds and is the same until a directory or the day changes. */
const reports = new WeakMap<Service['store'], Map<string, Remembered>>();

async function healthOf({ store, outside }: Service, department: string): Promise<HealthView> {
  const asOf = dayInChina(momentOf(outside.now()));
  const versions = await versionsOf(store.db, department);
  const of = JSON.stringify([asOf, JUDGED.map((kind) => [versions[kind]?.id ?? 0, versions[kind]?.version ?? 0])]);
  const known = reports.get(store) ?? new Map<string, Remembered>();
  reports.set(store, known);
  const last = known.get(department);
  if (last?.of === of) return last.view;
  const view = judged(store.db, versions, asOf).then((report) => viewOf(versions, report));
  known.set(department, { of, view });
  view.catch(() => known.delete(department));
  return view;
}

/** It tells of inspectors and recusals by name, so it is for whoever sees those. */
async function mayJudge(db: Connection, by: Actor, department: string): Promise<ServiceOutcome<void>> {
  const found = await readDirectory(db, by, department, 'entities');
  if (!found.ok) return found;
  return seesDirectory(by, department, 'recusals') ? done(undefined) : refused('not-yours', { department });
}

const health = route({
  method: 'GET',
  path: '/api/v1/directories/:department/health',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '名录健康检查：抽取前应解决的问题', en: "The health of a department's directories" },
  params: departmentParams,
  answer: { status: 200, kind: 'json', schema: healthView },
  codes: ['not-found', 'not-yours'],
  handle: async ({ params: { department }, by }, service) => {
    const allowed = await mayJudge(service.store.db, by, department);
    return allowed.ok ? done({ body: await healthOf(service, department) }) : allowed;
  },
});

export const healthRoutes: readonly Route[] = [health];
