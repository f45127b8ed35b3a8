/** The folder that a freeze makes, and what stays private beside it. */

import { chmod, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BundleFiles, done, failed, failedAll, formatLine, type Outcome, type PersonLine, sealPool } from '@double-random/core';
import { explainFreeze, type Frozen, freeze, type Plan } from '@double-random/directories';
import type { ReadSet } from '../directories/read-set.js';
import { type Finding, findings } from '../finding.js';
import { writing } from '../machine/file-errors.js';
import { openFolder } from '../machine/folder-bundle.js';
import type { Machine } from '../machine/machine.js';
import { PRIVATE_FILE, PRIVATE_FOLDER, writeAtomic, writeFolder } from '../machine/write-atomic.js';
import { refusal } from '../problems.js';
import { folderNameOf, noticeOf, privateFolderOf, privatePersonsOf } from './beside.js';
import { openDrawFolder } from './draw-folder.js';
import { makeNotice } from './make-notice.js';
import { readPrivatePersons } from './private-persons.js';
import { readBytes } from './read-file.js';

const SALT_BYTES = 16;

const isThere = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Salts of an earlier freeze of the same draw: with them the same plan and directories yield the same bytes. */
async function knownSalts(folder: string): Promise<Outcome<ReadonlyMap<string, Uint8Array>, Finding>> {
  if (!(await isThere(folder)) || !(await isThere(privatePersonsOf(folder)))) return done(new Map());
  const persons = await readPrivatePersons(privatePersonsOf(folder));
  if (!persons.ok) return persons;
  return done(new Map(persons.value.map(([department, inspector, salt]) => [`${department}/${inspector}`, Buffer.from(salt, 'hex')])));
}

/** The hash of the manifest that stands in a folder, or a dash where none can be read. */
async function hashIn(folder: string): Promise<string> {
  const opened = await openDrawFolder(folder);
  return opened.ok ? opened.value.manifestHash : '–';
}

type Frozenness = 'new' | 'same';

/** Whether a file has exactly the bytes of the chunks. */
async function holds(files: BundleFiles, name: string, chunks: readonly Uint8Array[]): Promise<boolean> {
  const found = await readBytes(files, name);
  return found.ok && Buffer.concat(chunks).equals(found.value);
}

/** Whether the folder may be written: it is not there, or holds exactly this. */
async function compare(folder: string, { files, manifest }: Frozen): Promise<Outcome<Frozenness, Finding>> {
  if (!(await isThere(folder))) return done('new');
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const there = opened.value;
  for (const [name, chunks] of files) {
    if (there.names.includes(name) && (await holds(there, name, chunks))) continue;
    return failed(refusal('frozen-otherwise', { path: folder, manifestHash: await hashIn(folder), next: manifest.attempt + 1 }));
  }
  return done('same');
}

/** A later attempt names the hash of the one before it, if that one is here. */
export async function previousProblem(out: string, { drawId, attempt, previous }: Plan): Promise<Finding | undefined> {
  if (attempt === 1) return undefined;
  const before = join(out, folderNameOf(drawId, attempt - 1));
  const expected = (await isThere(before)) ? await hashIn(before) : '–';
  if (expected === '–' || expected === previous) return undefined;
  return refusal('wrong-previous', { found: previous ?? 'null', attempt: attempt - 1, path: before, expected });
}

const personsBytes = (persons: readonly PersonLine[]): Uint8Array => sealPool(persons.map(formatLine)).bytes;

/** First what stays private, then what is published, which appears as a whole. */
async function write(folder: string, frozen: Frozen, plan: Plan, { records, mappings }: ReadSet): Promise<void> {
  await mkdir(privateFolderOf(folder), { recursive: true, mode: PRIVATE_FOLDER });
  await chmod(privateFolderOf(folder), PRIVATE_FOLDER);
  await writeAtomic(privatePersonsOf(folder), personsBytes(frozen.persons), PRIVATE_FILE);
  const notice = makeNotice(plan, records.items, mappings);
  await writeAtomic(noticeOf(folder), new TextEncoder().encode(`${JSON.stringify(notice, null, 2)}\n`));
  await writeFolder(folder, frozen.files);
}

export interface FrozenDraw {
  readonly folder: string;
  readonly frozen: Frozen;
  /** `same`: it had been frozen so before, and nothing was written. */
  readonly state: Frozenness;
}

/** Freezes into a folder. `hasItems`: an item list was given, if only an empty one. */
export async function freezeInto(
  folder: string,
  plan: Plan,
  set: ReadSet,
  hasItems: boolean,
  machine: Machine,
): Promise<Outcome<FrozenDraw, Finding>> {
  const salts = await knownSalts(folder);
  if (!salts.ok) return salts;
  const { items, ...others } = set.records;
  const frozen = await freeze({
    plan,
    ...others,
    items: hasItems ? items : undefined,
    salt: (department, inspector) => salts.value.get(`${department}/${inspector}`) ?? machine.random(SALT_BYTES),
  });
  if (!frozen.ok) return failedAll(findings(frozen.problems, explainFreeze));
  const state = await compare(folder, frozen.value);
  if (!state.ok) return state;
  if (state.value === 'new') {
    const written = await writing(folder, () => write(folder, frozen.value, plan, set));
    if (!written.ok) return written;
  }
  return done({ folder, frozen: frozen.value, state: state.value });
}
