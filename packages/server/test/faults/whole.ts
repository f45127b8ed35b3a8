/** Looks whether a database is whole: nothing in it is half done, done twice, or done without its audit entry. */

import { createHash } from 'node:crypto';
import { canonicalText } from '@double-random/core';
import { verifyChain } from '../../dist/audit/verify.js';
import { recordHash, versionHasher } from '../../dist/directories/version-hash.js';
import { auditRows, entryOf, type HashedEntry } from '../../dist/store/audit.js';
import { listDirectories } from '../../dist/store/directories/directories.js';
import { recordsAt } from '../../dist/store/directories/records-at.js';
import { tableOf } from '../../dist/store/directories/tables.js';
import { listVersions } from '../../dist/store/directories/versions.js';
import { drawFiles, readDrawFile } from '../../dist/store/draws/draw-files.js';
import type { Connection } from '../../dist/store/store.js';
import { DRAW_AGREEMENTS } from './draw-agreements.js';
import { VISIT_AGREEMENTS } from './visit-agreements.js';
import { visitsFaults } from './visits-whole.js';

const MANY = 1_000_000;

/** Reads the audit log on from where it was read to before: what is changed or missing in what is known, the chain tells. */
async function readOn(db: Connection, known: HashedEntry[]): Promise<readonly HashedEntry[]> {
  const rows = await auditRows(db, known.at(-1)?.sequence ?? null, MANY);
  known.push(...rows.map(entryOf));
  return known;
}

/** Lines that one list has more often than the other. */
function surplus(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return some.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

async function disagreements(db: Connection, entries: readonly HashedEntry[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { what, recorded, standing } of [...DRAW_AGREEMENTS, ...VISIT_AGREEMENTS]) {
    const [said, there] = [recorded(entries), await standing(db)];
    for (const line of surplus(said, there)) faults.push(`${what}: recorded, but not there: ${line}`);
    for (const line of surplus(there, said)) faults.push(`${what}: there, but not recorded: ${line}`);
  }
  return faults;
}

async function brokenChain(db: Connection): Promise<readonly string[]> {
  const verdict = await verifyChain(db);
  return verdict.ok ? [] : [`audit log: ${verdict.fault} at ${verdict.sequence}`];
}

/** State of a task by the state of its last draw. */
const TASK_STATE: Readonly<Record<string, string>> = {
  frozen: 'frozen',
  committed: 'committed',
  revealed: 'committed',
  drawn: 'drawn',
  voided: 'confirmed',
};

/** The states that the visits of a task move it through, as the log tells it; `null`: it was not dispatched. */
function stateByLog(task: string, entries: readonly HashedEntry[]): string | null {
  const moves = entries.filter(({ event, subject }) => subject.id === task && (event === 'task.dispatched' || event === 'task.moved-on'));
  const last = moves.at(-1);
  if (last === undefined) return null;
  return last.event === 'task.dispatched' ? 'dispatched' : String(last.details['to']);
}

async function strayTasks(db: Connection, entries: readonly HashedEntry[]): Promise<readonly string[]> {
  const tasks: { id: string; state: string }[] = await db('tasks').select('id', 'state');
  const draws: { task_id: string; state: string }[] = await db('draws').orderBy('attempt').select('task_id', 'state');
  return tasks.flatMap(({ id, state }) => {
    const last = draws.findLast(({ task_id }) => task_id === id);
    const byDraw = last === undefined ? 'confirmed' : TASK_STATE[last.state];
    const wanted = last?.state === 'drawn' ? (stateByLog(id, entries) ?? byDraw) : byDraw;
    return state === wanted
      ? []
      : [`task ${id}: ${state} while its last draw is ${last?.state ?? 'not there'}, and the log says ${wanted}`];
  });
}

interface Stored {
  readonly id: string;
  readonly state: string;
  readonly drawn_at: string | null;
}

async function brokenFiles(db: Connection, { id, drawn_at }: Stored): Promise<readonly string[]> {
  const faults: string[] = [];
  const files = await drawFiles(db, id);
  for (const { name, size, sha256 } of files) {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const part of readDrawFile(db, id, name)) {
      hash.update(part);
      bytes += part.length;
    }
    if (bytes !== Number(size) || hash.digest('hex') !== sha256) faults.push(`file ${name} of ${id} is not whole`);
  }
  const names = files.map(({ name }) => name);
  const parts: string[] = await db('draw_file_parts').where({ preparation_id: id }).distinct().pluck('name');
  for (const name of parts) if (!names.includes(name)) faults.push(`parts of ${name} of ${id} belong to no file`);
  if (!names.includes('manifest.json')) faults.push(`${id} is ready without its manifest`);
  if (names.includes('result.json') !== (drawn_at !== null)) faults.push(`${id}: a result without its draw, or a draw without`);
  return faults;
}

/** What has been made ready never changes but by its result. */
const statusOf = ({ id, drawn_at }: Stored): string => `${id} ${drawn_at}`;

/** What a directory holds, against what its versions say. */
async function brokenDirectories(db: Connection, known: Set<string>): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { id, department, kind, version, rows, hash } of await listDirectories(db, null)) {
    const name = `${department}/${kind}`;
    const versions = await listVersions(db, id, MANY, null);
    const head = versions[0];
    if (head?.number !== version || head.rows !== rows || head.hash !== hash) faults.push(`${name}: the head is not the last version`);
    if (versions.length !== version) faults.push(`${name}: ${versions.length} versions up to ${version}`);
    for (const one of versions.filter(({ number }) => !known.has(`${name} ${number}`))) {
      const hasher = versionHasher();
      let count = 0;
      for await (const page of recordsAt(db, kind, department, one.number)) {
        hasher.add(page.map((record) => recordHash(canonicalText(record))));
        count += page.length;
      }
      if (count !== one.rows || hasher.hash() !== one.hash) faults.push(`${name}: version ${one.number} is not what it was`);
      known.add(`${name} ${one.number}`);
    }
    const waiting: unknown[] = await db(tableOf(kind)).where({ directory: id }).where('since', '>', version).select('row');
    const open: unknown[] = await db('directory_imports').where({ directory: id }).whereIn('state', ['reading', 'previewed', 'applying']);
    if (waiting.length > 0 && open.length === 0) faults.push(`${name}: ${waiting.length} rows wait for no import`);
  }
  return faults;
}

export interface Wholeness {
  /** What is wrong, in words; nothing: it is whole. What never changes is looked at once, or again if `everything` is wanted. */
  readonly faults: (everything?: boolean) => Promise<readonly string[]>;
}

export function wholenessOf(db: Connection): Wholeness {
  const knownEntries: HashedEntry[] = [];
  const knownFiles = new Set<string>();
  const knownVersions = new Set<string>();
  const knownAttachments = new Set<string>();
  return {
    faults: async (everything = false) => {
      if (everything) {
        knownEntries.length = 0;
        for (const known of [knownFiles, knownVersions, knownAttachments]) known.clear();
      }
      const entries = await readOn(db, knownEntries);
      const ready: Stored[] = await db('preparations as p')
        .leftJoin('draws as d', 'd.preparation_id', 'p.id')
        .where({ 'p.state': 'ready' })
        .select('p.id', 'p.state', 'd.drawn_at');
      const faults = [...(await brokenChain(db)), ...(await disagreements(db, entries)), ...(await strayTasks(db, entries))];
      for (const one of ready.filter((each) => !knownFiles.has(statusOf(each)))) {
        faults.push(...(await brokenFiles(db, one)));
        knownFiles.add(statusOf(one));
      }
      faults.push(...(await brokenDirectories(db, knownVersions)), ...(await visitsFaults(db, knownAttachments)));
      return faults;
    },
  };
}
