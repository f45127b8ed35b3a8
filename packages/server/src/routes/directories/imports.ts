/** Imports: from the wish to import over the preview to the new version. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { askApplication } from '../../acts/directories/ask-application.js';
import { discardImport } from '../../acts/directories/discard-import.js';
import { openImport } from '../../acts/directories/open-import.js';
import { IMPORT_MODES } from '../../directories/import.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { owns, readsEverything } from '../../rights/actor.js';
import { listImports } from '../../store/directories/imports.js';
import { findOwnImport, importParams, importView, readImport, viewOfImport } from './import-view.js';
import { directoryParams, directoryReaders, directoryWriters, readDirectory } from './reading.js';

const open = route({
  method: 'POST',
  path: '/api/v1/directories/:department/:kind/imports',
  tag: 'directories',
  who: directoryWriters,
  summary: { zh: '开始一次名录导入', en: 'Begin an import of a directory' },
  params: directoryParams,
  body: {
    kind: 'json',
    schema: z.strictObject({
      mode: z.enum(IMPORT_MODES).describe('replace: what is not in the file is gone; merge: it stays'),
      mapping: z
        .record(z.string(), z.unknown())
        .nullable()
        .default(null)
        .describe('A column mapping, as the command line takes it in a file; null: columns are known by their headers'),
    }),
  },
  answer: { status: 201, kind: 'json', schema: importView },
  codes: ['not-found', 'not-yours', 'department-closed', 'bad-mapping', 'import-open'],
  handle: async ({ params: { department, kind }, body: { mode, mapping }, by }, service) => {
    const opened = await openImport(service, by, { department, kind, mode, mapping });
    return opened.ok ? done({ body: viewOfImport(opened.value) }) : opened;
  },
});

const list = route({
  method: 'GET',
  path: '/api/v1/directories/:department/:kind/imports',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '名录的历次导入', en: 'Imports of a directory, the newest first' },
  params: directoryParams,
  query: pageQuery,
  answer: { status: 200, kind: 'json', schema: pageOf(importView) },
  codes: ['not-found', 'not-yours', 'bad-cursor'],
  handle: async ({ params: { department, kind }, query: { limit, after }, by }, { store: { db } }) => {
    if (!owns(by, department) && !readsEverything(by)) return refused('not-yours', { department });
    const directory = await readDirectory(db, by, department, kind);
    if (!directory.ok) return directory;
    const mark = after === undefined ? null : readCursor(after, z.tuple([z.string(), z.string()]));
    if (after !== undefined && mark === null) return refused('bad-cursor');
    const imports = await listImports(db, directory.value.id, limit + 1, mark);
    const page = imports.slice(0, limit);
    const last = page.at(-1);
    const next = imports.length > limit && last !== undefined ? cursorOf([last.openedAt, last.id]) : null;
    return done({ body: { items: page.map(viewOfImport), next } });
  },
});

const one = route({
  method: 'GET',
  path: '/api/v1/directories/:department/:kind/imports/:id',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '一次导入的状态与预览', en: 'An import, its state and its preview' },
  params: importParams,
  answer: { status: 200, kind: 'json', schema: importView },
  codes: ['not-found', 'not-yours'],
  handle: async ({ params, by }, { store: { db } }) => {
    const found = await readImport(db, by, params);
    return found.ok ? done({ body: viewOfImport(found.value) }) : found;
  },
});

const apply = route({
  method: 'POST',
  path: '/api/v1/directories/:department/:kind/imports/:id/application',
  tag: 'directories',
  who: directoryWriters,
  summary: {
    zh: '应用导入（须写明预览所依据的版本；整体替换且有错误行时须写明其行数）',
    en: 'Apply an import, on the version that its preview was based on; with replace, wrong rows need their number',
  },
  params: importParams,
  body: {
    kind: 'json',
    schema: z.strictObject({
      basedOn: z.number().int().min(0).describe('The version that the preview was based on'),
      wrong: z
        .number()
        .int()
        .min(0)
        .optional()
        .describe('With replace, if the preview counts wrong rows: their number, to go on without them and what stood behind them'),
    }),
  },
  answer: { status: 202, kind: 'json', schema: importView },
  codes: ['not-found', 'not-yours', 'department-closed', 'wrong-import-state', 'changed-meanwhile', 'wrong-rows-open'],
  handle: async ({ params, body: { basedOn, wrong }, by }, service) => {
    const found = await findOwnImport(service.store.db, by, params);
    if (!found.ok) return found;
    const asked = await askApplication(service, by, { department: params.department, importId: params.id, basedOn, wrong });
    return asked.ok ? done({ body: viewOfImport(asked.value) }) : asked;
  },
});

const discard = route({
  method: 'DELETE',
  path: '/api/v1/directories/:department/:kind/imports/:id',
  tag: 'directories',
  who: directoryWriters,
  summary: { zh: '放弃导入', en: 'Discard an import' },
  params: importParams,
  answer: { status: 204, kind: 'nothing' },
  codes: ['not-found', 'not-yours', 'wrong-import-state'],
  handle: async ({ params, by }, service) => {
    const found = await findOwnImport(service.store.db, by, params);
    if (!found.ok) return found;
    const discarded = await discardImport(service, by, { department: params.department, importId: params.id });
    return discarded.ok ? done({ body: null }) : discarded;
  },
});

export const importRoutes: readonly Route[] = [open, list, one, apply, discard];
