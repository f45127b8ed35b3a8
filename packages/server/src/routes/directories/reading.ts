/** What the routes that read directories have in common. */

import { done } from '@double-random/core';
import { DIRECTORY_KINDS, type DirectoryKind } from '@double-random/directories';
import { z } from 'zod';
import { mayRead } from '../../directories/visibility.js';
import { only } from '../../http/route.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import { ROLES } from '../../rights/role.js';
import { findDepartment } from '../../store/departments.js';
import { type Directory, findDirectory } from '../../store/directories/directories.js';
import { type DirectoryVersion, findVersion, findVersionByHash } from '../../store/directories/versions.js';
import type { Connection } from '../../store/store.js';

export const directoryReaders = only(ROLES, 'directories:read');
export const directoryWriters = only(['department-admin', 'planner'], 'directories:write');

const departmentId = z.string().max(64);

export const departmentParams = z.object({ department: departmentId });
export const directoryParams = z.object({ department: departmentId, kind: z.enum(DIRECTORY_KINDS) });

/** A directory into which nothing was ever imported. */
const nothing = (department: string, kind: DirectoryKind): Directory => ({ id: 0, department, kind, version: 0, rows: 0, hash: null });

/** The directory of a department as far as the caller may read it; it may be empty. */
export async function readDirectory(
  db: Connection,
  by: Actor,
  department: string,
  kind: DirectoryKind,
): Promise<ServiceOutcome<Directory>> {
  const allowed = mayRead(by, department, kind);
  if (!allowed.ok) return allowed;
  const found = await findDirectory(db, department, kind);
  if (found !== null) return done(found);
  return (await findDepartment(db, department)) === null ? refused('not-found') : done(nothing(department, kind));
}

const HASH = /^[0-9a-f]{64}$/;

/** A version by its number, or by its hash. */
export const versionParam = z.union([z.string().regex(/^[1-9][0-9]{0,8}$/), z.string().regex(HASH)]).describe('A number, or the hash');

export async function readVersion(db: Connection, directory: Directory, wanted: string): Promise<ServiceOutcome<DirectoryVersion>> {
  const found = HASH.test(wanted) ? await findVersionByHash(db, directory.id, wanted) : await findVersion(db, directory.id, Number(wanted));
  return found === null ? refused('no-such-version') : done(found);
}

export const versionView = z
  .object({
    number: z.number().int(),
    rows: z.number().int(),
    hash: z.string().describe('Root of the RFC 6962 tree (SHA-256) over the canonical JSON of the records, in the order of their keys'),
    added: z.number().int(),
    changed: z.number().int(),
    gone: z.number().int(),
    mode: z.enum(['replace', 'merge']),
    file: z.string(),
    importId: z.string(),
    appliedAt: z.string(),
    appliedBy: z.string(),
  })
  .meta({ id: 'DirectoryVersion' });

export const viewOfVersion = ({ appliedBy, ...version }: DirectoryVersion): z.input<typeof versionView> => ({
  ...version,
  appliedBy: appliedBy.name,
});
