/** All directories that the caller may see. */

import { done } from '@double-random/core';
import { DIRECTORY_KINDS } from '@double-random/directories';
import { z } from 'zod';
import { seesDirectory } from '../../directories/visibility.js';
import { type Route, route } from '../../http/route.js';
import { listDirectories } from '../../store/directories/directories.js';
import { versionsInForce } from '../../store/directories/versions.js';
import { directoryReaders } from './reading.js';

const directoryView = z
  .object({
    department: z.string(),
    kind: z.enum(DIRECTORY_KINDS),
    version: z.number().int(),
    rows: z.number().int(),
    hash: z.string(),
    appliedAt: z.string(),
    appliedBy: z.string(),
  })
  .meta({ id: 'Directory' });

const overview = route({
  method: 'GET',
  path: '/api/v1/directories',
  tag: 'directories',
  who: directoryReaders,
  summary: { zh: '各部门名录一览（版本、行数、哈希）', en: 'All directories with their versions, rows and hashes' },
  query: z.object({ department: z.string().max(64).optional(), kind: z.enum(DIRECTORY_KINDS).optional() }),
  answer: { status: 200, kind: 'json', schema: z.object({ items: z.array(directoryView) }) },
  handle: async ({ query: { department, kind }, by }, { store: { db } }) => {
    const directories = await listDirectories(db, kind ?? null);
    const applied = await versionsInForce(db);
    const items = directories
      .filter((one) => (department === undefined || one.department === department) && seesDirectory(by, one.department, one.kind))
      .map(({ id, ...one }) => {
        const version = applied.get(id);
        return { ...one, appliedAt: version?.appliedAt ?? '', appliedBy: version?.appliedBy.name ?? '' };
      });
    return done({ body: { items } });
  },
});

export const overviewRoutes: readonly Route[] = [overview];
