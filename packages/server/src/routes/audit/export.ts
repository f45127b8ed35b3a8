/** The audit log as a file, with hashes, so that it can be checked without the service. */

import { Readable } from 'node:stream';
import { canonicalText, done } from '@double-random/core';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type Route, route } from '../../http/route.js';
import { protocolTime } from '../../outside/outside.js';
import type { Service } from '../../service.js';
import { type AuditFilter, auditHead, entriesBetween, type HashedEntry } from '../../store/audit.js';
import { auditReaders } from './entries.js';
import { filterOf, filterQuery } from './filter.js';
import { visibleTo } from './visible.js';

const PAGE = 500;

/** In the order of the chain, as far as it goes at the beginning. */
async function* pages({ store }: Service, filter: AuditFilter, signal: AbortSignal): AsyncGenerator<readonly HashedEntry[]> {
  const { sequence: last } = await auditHead(store.db);
  let after = 0;
  for (;;) {
    signal.throwIfAborted();
    const entries = await entriesBetween(store.db, filter, after, last, PAGE);
    if (entries.length > 0) yield entries;
    if (entries.length < PAGE) return;
    after = entries.at(-1)?.sequence ?? last;
  }
}

async function* ndjson(given: AsyncIterable<readonly HashedEntry[]>): AsyncGenerator<string> {
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

const cells = ({ actor, subject, details, ...entry }: HashedEntry): Record<(typeof COLUMNS)[number], string | number | null> => ({
  ...entry,
  actorKind: actor.kind,
  actorId: actor.id,
  actorName: actor.name,
  subjectKind: subject.kind,
  subjectId: subject.id,
  details: canonicalText(details),
});

/** Spreadsheet programs take UTF-8 for what it is only with the mark at its beginning. */
const MARK = '\uFEFF';

async function* csv(given: AsyncIterable<readonly HashedEntry[]>): AsyncGenerator<string> {
  yield MARK + stringify([[...COLUMNS]], { record_delimiter: '\r\n' });
  for await (const entries of given) {
    yield stringify(entries.map(cells), { columns: [...COLUMNS], record_delimiter: '\r\n', escape_formulas: true });
  }
}

const FORMS = { ndjson: { type: 'application/x-ndjson', write: ndjson }, csv: { type: 'text/csv', write: csv } } as const;

const exported = route({
  method: 'GET',
  path: '/api/v1/audit/export',
  tag: 'audit',
  who: auditReaders,
  summary: {
    zh: '导出审计日志（NDJSON 可独立复核哈希链；CSV 供查阅）',
    en: 'Export the audit log (NDJSON to recheck the chain, CSV to read)',
  },
  query: filterQuery.extend({ format: z.enum(['ndjson', 'csv']).default('ndjson') }),
  answer: { status: 200, kind: 'file', types: [FORMS.ndjson.type, FORMS.csv.type] },
  codes: ['not-allowed'],
  handle: async ({ query: { format, ...given }, by, signal }, service) => {
    const filter = visibleTo(by, filterOf(given));
    if (!filter.ok) return filter;
    const { type, write } = FORMS[format];
    const name = `audit-${protocolTime(service.outside.now()).replaceAll(/[-:]/g, '')}.${format}`;
    return done({ body: { type, name, content: Readable.from(write(pages(service, filter.value, signal))) } });
  },
});

export const auditExportRoutes: readonly Route[] = [exported];
