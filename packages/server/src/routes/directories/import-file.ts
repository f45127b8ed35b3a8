/** The file of an import: sent, read row by row in the preview, and sent back where it is wrong. */

import { Readable } from 'node:stream';
import { done } from '@double-random/core';
import { problemsCsv } from '@double-random/directories';
import { z } from 'zod';
import { receiveFile } from '../../acts/directories/receive-file.js';
import { fileNameOf } from '../../directories/file-name.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { CHANGE_CLASSES } from '../../store/directories/history.js';
import { allFaulty, listFaulty } from '../../store/directories/import-faulty.js';
import type { DirectoryImport } from '../../store/directories/imports.js';
import type { Connection } from '../../store/store.js';
import { findOwnImport, importParams, importView, problemView, viewOfImport, viewOfProblem } from './import-view.js';
import { directoryReaders, directoryWriters } from './reading.js';
import { changeView, pageOfChanges } from './versions.js';

const GIBIBYTE = 1_073_741_824;
/** The setting of the upload's bound is usually far lower; this is what no setting allows. */
const LARGEST = 4 * GIBIBYTE;

const FILE_TYPES = [
  'text/csv',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'application/octet-stream',
];

const send = route({
  method: 'PUT',
  path: '/api/v1/directories/:department/:kind/imports/:id/file',
  tag: 'directories',
  who: directoryWriters,
  summary: {
    zh: '上传导入文件（CSV 或 XLSX），随后生成预览',
    en: 'Send the file of an import (CSV or XLSX); its preview follows as a job',
  },
  params: importParams,
  query: z.object({
    name: z
      .string()
      .min(1)
      .max(200)
      .transform(fileNameOf)
      .default('file')
      .describe('What messages call the file; numbers of persons are blotted out'),
  }),
  body: { kind: 'file', types: FILE_TYPES, limit: LARGEST },
  answer: { status: 202, kind: 'json', schema: importView },
  codes: ['not-found', 'not-yours', 'wrong-import-state', 'file-empty', 'too-large'],
  handle: async ({ params, query: { name }, body, by }, service) => {
    const own = await findOwnImport(service.store.db, by, params);
    if (!own.ok) return own;
    const sent = { department: params.department, importId: params.id, name, content: body.content };
    const received = await receiveFile(service, by, sent);
    return received.ok ? done({ body: viewOfImport(received.value) }) : received;
  },
});

const faultyView = z
  .object({
    row: z.number().int().describe('As a spreadsheet counts it'),
    cells: z.array(z.string()).describe('Under the headers of the preview; without columns of personal data'),
    problems: z.array(problemView),
  })
  .meta({ id: 'FaultyRow' });

const ROW_CLASSES = [...CHANGE_CLASSES, 'wrong', 'warned'] as const;

async function pageOfFaulty(db: Connection, { id }: DirectoryImport, wanted: 'wrong' | 'warned', limit: number, after: string | undefined) {
  const mark = after === undefined ? null : readCursor(after, z.tuple([z.number().int()]));
  if (after !== undefined && mark === null) return refused('bad-cursor');
  const rows = await listFaulty(db, id, wanted === 'wrong' ? 'error' : 'warning', limit + 1, mark?.[0] ?? null);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: page.map(({ faulty: { row, cells, problems } }) => ({ row, cells: [...cells], problems: problems.map(viewOfProblem) })),
    next: rows.length > limit && last !== undefined ? cursorOf([last.place]) : null,
  });
}

const rows = route({
  method: 'GET',
  path: '/api/v1/directories/:department/:kind/imports/:id/rows',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '预览逐行：新增、变更（哪些字段）、移除、有错误、有提醒', en: 'Rows of a preview: new, changed, gone, wrong, warned' },
  params: importParams,
  query: pageQuery.extend({ class: z.enum(ROW_CLASSES) }),
  answer: { status: 200, kind: 'json', schema: pageOf(z.union([changeView, faultyView])) },
  codes: ['not-found', 'not-yours', 'wrong-import-state', 'bad-cursor'],
  handle: async ({ params, query: { class: wanted, limit, after }, by }, { store: { db } }) => {
    const own = await findOwnImport(db, by, params);
    if (!own.ok) return own;
    const { preview, state, directory, appliedVersion } = own.value;
    if (preview === null || state === 'discarded' || state === 'expired')
      return refused('wrong-import-state', { state, needed: 'previewed' });
    if (wanted === 'wrong' || wanted === 'warned') {
      const faulty = await pageOfFaulty(db, own.value, wanted, limit, after);
      return faulty.ok ? done({ body: faulty.value }) : faulty;
    }
    // A file that changed nothing made no version of its own: there is nothing to show.
    const version = preview.basedOn + 1;
    if (appliedVersion !== null && appliedVersion !== version) return done({ body: { items: [], next: null } });
    const of = { directory, version, openImport: appliedVersion === null ? own.value.id : null };
    const changes = await pageOfChanges(db, by, params, of, { wanted, limit, after });
    return changes.ok ? done({ body: changes.value }) : changes;
  },
});

async function* problemsText(db: Connection, { id, summary }: DirectoryImport, language: 'zh' | 'en'): AsyncGenerator<string> {
  const { headers = [], width = 0, fileProblems = [] } = summary ?? {};
  const csv = problemsCsv(headers, width, language);
  yield csv.head + csv.aboutFile(fileProblems);
  for await (const page of allFaulty(db, id)) yield csv.lines(page.map(({ faulty }) => faulty));
}

const problems = route({
  method: 'GET',
  path: '/api/v1/directories/:department/:kind/imports/:id/problems.csv',
  tag: 'directories',
  who: directoryReaders,
  summary: {
    zh: '可退回报送单位的问题清单（CSV，改正后可直接再导入）',
    en: 'The faulty rows as a CSV to send back, which can be imported once mended',
  },
  params: importParams,
  query: z.object({ lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: ['text/csv'] },
  codes: ['not-found', 'not-yours', 'wrong-import-state'],
  handle: async ({ params, query: { lang }, by }, { store: { db } }) => {
    const own = await findOwnImport(db, by, params);
    if (!own.ok) return own;
    const { state, summary } = own.value;
    if (summary === null || state === 'failed') return refused('wrong-import-state', { state, needed: 'previewed' });
    return done({
      body: { type: 'text/csv', name: `problems-${params.kind}.csv`, content: Readable.from(problemsText(db, own.value, lang)) },
    });
  },
});

export const importFileRoutes: readonly Route[] = [send, rows, problems];
