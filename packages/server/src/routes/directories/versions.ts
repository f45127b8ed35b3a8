/** The versions of a directory and what each of them changed. */

import { done } from '@double-random/core';
import { z } from 'zod';
import type { DirectoryName } from '../../directories/import.js';
import { seen, seenChanges } from '../../directories/visibility.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import { refused } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { ChangeClass } from '../../store/directories/history.js';
import { CHANGE_CLASSES, type ChangesOf, listChanges } from '../../store/directories/history.js';
import { listVersions } from '../../store/directories/versions.js';
import type { Connection } from '../../store/store.js';
import { directoryParams, directoryReaders, readDirectory, readVersion, versionParam, versionView, viewOfVersion } from './reading.js';
import { anyRecordView } from './record-views.js';
import { shownKey } from './records.js';

const list = route({
  method: 'GET',
  path: '/api/v1/directories/:department/:kind/versions',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '名录的历次版本', en: 'Versions of a directory' },
  params: directoryParams,
  query: pageQuery,
  answer: { status: 200, kind: 'json', schema: pageOf(versionView) },
  codes: ['not-found', 'bad-cursor'],
  handle: async ({ params: { department, kind }, query: { limit, after }, by }, { store: { db } }) => {
    const directory = await readDirectory(db, by, department, kind);
    if (!directory.ok) return directory;
    const mark = after === undefined ? null : readCursor(after, z.tuple([z.number().int()]));
    if (after !== undefined && mark === null) return refused('bad-cursor');
    const versions = await listVersions(db, directory.value.id, limit + 1, mark?.[0] ?? null);
    const page = versions.slice(0, limit);
    const last = page.at(-1);
    const next = versions.length > limit && last !== undefined ? cursorOf([last.number]) : null;
    return done({ body: { items: page.map(viewOfVersion), next } });
  },
});

const versionParams = directoryParams.extend({ version: versionParam });

const one = route({
  method: 'GET',
  path: '/api/v1/directories/:department/:kind/versions/:version',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '按版本号或哈希查询名录版本', en: 'A version of a directory by its number or hash' },
  params: versionParams,
  answer: { status: 200, kind: 'json', schema: versionView },
  codes: ['not-found', 'no-such-version'],
  handle: async ({ params: { department, kind, version }, by }, { store: { db } }) => {
    const directory = await readDirectory(db, by, department, kind);
    if (!directory.ok) return directory;
    const found = await readVersion(db, directory.value, version);
    return found.ok ? done({ body: viewOfVersion(found.value), etag: found.value.hash }) : found;
  },
});

export const changeView = z
  .object({
    key: z.string(),
    fields: z.array(z.string()).describe('The fields that differ, where the row is changed'),
    before: anyRecordView.nullable(),
    after: anyRecordView.nullable(),
  })
  .meta({ id: 'RowChange' });

export interface ChangesWish {
  readonly limit: number;
  readonly after: string | undefined;
  readonly wanted: ChangeClass;
}

/** A page of the changes of a version, or of the one that an import would make. */
export async function pageOfChanges(
  db: Connection,
  by: Actor,
  { department, kind }: DirectoryName,
  of: ChangesOf,
  { limit, after, wanted }: ChangesWish,
): Promise<ServiceOutcome<{ readonly items: z.input<typeof changeView>[]; readonly next: string | null }>> {
  const mark = after === undefined ? null : readCursor(after, z.tuple([z.number().int()]));
  if (after !== undefined && mark === null) return refused('bad-cursor');
  const rows = await listChanges(db, kind, of, wanted, limit + 1, mark?.[0] ?? null);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    items: page.map(({ key, before, after: now }) => ({
      key: shownKey(key),
      fields: before === null || now === null ? [] : seenChanges(by, department, before, now),
      before: before === null ? null : seen(by, department, kind, before),
      after: now === null ? null : seen(by, department, kind, now),
    })),
    next: rows.length > limit && last !== undefined ? cursorOf([last.row]) : null,
  });
}

const changes = route({
  method: 'GET',
  path: '/api/v1/directories/:department/:kind/versions/:version/changes',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '某版本相对上一版本的新增、变更、移除', en: 'What a version added, changed and left out' },
  params: versionParams,
  query: pageQuery.extend({ class: z.enum(CHANGE_CLASSES) }),
  answer: { status: 200, kind: 'json', schema: pageOf(changeView) },
  codes: ['not-found', 'no-such-version', 'bad-cursor'],
  handle: async ({ params: { department, kind, version }, query: { class: wanted, ...page }, by }, { store: { db } }) => {
    const directory = await readDirectory(db, by, department, kind);
    if (!directory.ok) return directory;
    const found = await readVersion(db, directory.value, version);
    if (!found.ok) return found;
    const of = { directory: directory.value.id, version: found.value.number, openImport: null };
    const changed = await pageOfChanges(db, by, { department, kind }, of, { ...page, after: page.after, wanted });
    return changed.ok ? done({ body: changed.value }) : changed;
  },
});

export const versionRoutes: readonly Route[] = [list, one, changes];
