/** A version of a directory as a file that can be imported again. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { type Route, route } from '../../http/route.js';
import { owns } from '../../rights/actor.js';
import { EXPORT_TYPES, exportAs } from './export-file.js';
import { directoryParams, directoryReaders, readDirectory, readVersion, versionParam } from './reading.js';

const exported = route({
  method: 'GET',
  path: '/api/v1/directories/:department/:kind/versions/:version/export',
  tag: 'directories',
  who: directoryReaders,
  summary: {
    zh: '导出某版本名录（CSV 或 XLSX，可再导入）',
    en: 'Export a version of a directory as CSV or XLSX, which can be imported again',
  },
  params: directoryParams.extend({ version: versionParam }),
  query: z.object({ format: z.enum(['csv', 'xlsx']).default('csv'), lang: z.enum(['zh', 'en']).default('zh') }),
  answer: { status: 200, kind: 'file', types: Object.values(EXPORT_TYPES) },
  codes: ['not-found', 'no-such-version'],
  handle: async ({ params: { department, kind, version }, query: { format, lang }, by, signal }, { store: { db } }) => {
    const directory = await readDirectory(db, by, department, kind);
    if (!directory.ok) return directory;
    const found = await readVersion(db, directory.value, version);
    if (!found.ok) return found;
    const { number } = found.value;
    const wish = { department, kind, version: number, language: lang, isOwn: owns(by, department), signal };
    const name = `${kind}-${department}-v${number}.${format}`;
    return done({ body: { type: EXPORT_TYPES[format], name, content: exportAs(format, db, wish) } });
  },
});

export const exportRoutes: readonly Route[] = [exported];
