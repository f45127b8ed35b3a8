/** The audit log as a file, with hashes, so that it can be checked without the service. */

import { Readable } from 'node:stream';
import { canonicalText, done } from '@double-random/core';
import { z } from 'zod';
import { type ShownEntry, shownTo, visibleTo } from '../../audit/visible.js';
import { type CsvCell, csvText } from '../../http/csv-file.js';
import { type Route, route } from '../../http/route.js';
import { protocolTime } from '../../outside/outside.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { type AuditFilter, auditHead, entriesBetween } from '../../store/audit.js';
import { auditReaders } from './entries.js';
import { filterOf, filterQuery } from './filter.js';

const PAGE = 500;

/** As the caller is shown them, in the order of the chain, as far as it goes at the beginning. */
async function* pages({ store }: Service, by: Actor, filter: AuditFilter, signal: AbortSignal): AsyncGenerator<readonly ShownEntry[]> {
  const { sequence: last } = await auditHead(store.db);
  let after = 0;
  for (;;) {
    signal.throwIfAborted();
    const entries = await entriesBetween(store.db, filter, after, last, PAGE);
    if (entries.length > 0) yield entries.map(shownTo(by));
    if (entries.length < PAGE) return;
    after = entries.at(-1)?.sequence ?? last;
  }
}

async function* ndjson(given: AsyncIterable<readonly ShownEntry[]>): AsyncGenerator<string> {
  for await (const entries of given) yield entries.map((entry) => `${canonicalText(entry)}\n`).join('');
}

const COLUMNS = [
  'sequence',
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'department',
  'address',
  'requestId',
  'event',
  'subjectKind',
  'subjectId',
  'details',
  'previous',
  'hash',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>;

const rowOf = ({ actor, subject, details, ...entry }: ShownEntry): Row => ({
  ...entry,
  actorKind: actor.kind,
  actorId: actor.id,
  actorName: actor.name,
  subjectKind: subject.kind,
  subjectId: subject.id,
  details: canonicalText(details),
});

const cellsOf = (entry: ShownEntry): CsvCell[] => {
  const row = rowOf(entry);
  return COLUMNS.map((column) => row[column]);
};

async function* csv(given: AsyncIterable<readonly ShownEntry[]>): AsyncGenerator<string> {
  yield csvText([COLUMNS], true);
  for await (const entries of given) yield csvText(entries.map(cellsOf), false);
}

const FORMS = { ndjson: { type: 'application/x-ndjson', write: ndjson }, csv: { type: 'text/csv', write: csv } } as const;

const exported = route({
  method: 'GET',
  path: '/api/v1/audit/export',
  tag: 'audit',
  who: auditReaders,
  summary: {
    zh: '导出审计日志（审计员导出的 NDJSON 可独立复核哈希链；CSV 供查阅）',
    en: 'Export the audit log (NDJSON, with which an auditor rechecks the chain, or CSV to read)',
  },
  query: filterQuery.extend({ format: z.enum(['ndjson', 'csv']).default('ndjson') }),
  answer: { status: 200, kind: 'file', types: [FORMS.ndjson.type, FORMS.csv.type] },
  codes: ['not-allowed'],
  handle: async ({ query: { format, ...given }, by, signal }, service) => {
    const filter = visibleTo(by, filterOf(given));
    if (!filter.ok) return filter;
    const { type, write } = FORMS[format];
    const name = `audit-${protocolTime(service.outside.now()).replaceAll(/[-:]/g, '')}.${format}`;
    return done({ body: { type, name, content: Readable.from(write(pages(service, by, filter.value, signal))) } });
  },
});

export const auditExportRoutes: readonly Route[] = [exported];
