/** `freeze`: plan and directories become the files of a draw. */

import { mkdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { done, failed, formatLine, manifestHash, type Outcome, type PersonLine, sealPool, toHex } from '@double-random/core';
import { describeSummary, explainFreeze, explainWarning, type Frozen, freeze as freezePlan, type Plan } from '@double-random/directories';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { readPlan } from '../directories/read-plan.js';
import { fileFacts, type ReadSet, readSet, type SetOptions } from '../directories/read-set.js';
import { addSetOptions } from '../directories/set-options.js';
import { canNameFolder, folderNameOf, lockOf, noticeOf, privateFolderOf, privatePersonsOf } from '../draw/beside.js';
import { openDrawFolder } from '../draw/draw-folder.js';
import { makeNotice } from '../draw/make-notice.js';
import { readPrivatePersons } from '../draw/private-persons.js';
import { readBytes } from '../draw/read-file.js';
import { type Finding, findings } from '../finding.js';
import { writing } from '../machine/file-errors.js';
import { openFolder } from '../machine/folder-bundle.js';
import { locked } from '../machine/lock.js';
import { shownPath } from '../machine/shown-path.js';
import { PRIVATE_FILE, PRIVATE_FOLDER, writeAtomic, writeFolder } from '../machine/write-atomic.js';
import { refusal } from '../problems.js';
import type { Session } from '../session.js';

export interface FreezeOptions extends SetOptions {
  readonly out: string;
}

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

type Frozenness = 'new' | 'same';

/** Whether the folder may be written: it is not there, or holds exactly this. */
async function compare(folder: string, { files, manifest }: Frozen): Promise<Outcome<Frozenness, Finding>> {
  if (!(await isThere(folder))) return done('new');
  const opened = await openFolder(folder);
  if (!opened.ok) return opened;
  const there = opened.value;
  for (const [name, bytes] of files) {
    const found = there.names.includes(name) ? await readBytes(there, name) : undefined;
    if (found?.ok && Buffer.compare(found.value, bytes) === 0) continue;
    return failed(refusal('frozen-otherwise', { path: folder, manifestHash: await hashIn(folder), next: manifest.attempt + 1 }));
  }
  return done('same');
}

/** The hash of the manifest that stands in a folder, or a dash where none can be read. */
async function hashIn(folder: string): Promise<string> {
  const opened = await openDrawFolder(folder);
  return opened.ok ? opened.value.manifestHash : '–';
}

/** A later attempt names the hash of the one before it, if that one is here. */
async function previousProblem(out: string, { drawId, attempt, previous }: Plan): Promise<Finding | undefined> {
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
  await writeAtomic(privatePersonsOf(folder), personsBytes(frozen.persons), PRIVATE_FILE);
  const notice = makeNotice(plan, records.items, mappings);
  await writeAtomic(noticeOf(folder), new TextEncoder().encode(`${JSON.stringify(notice, null, 2)}\n`));
  await writeFolder(folder, frozen.files);
}

interface FrozenDraw {
  readonly folder: string;
  readonly frozen: Frozen;
  readonly state: Frozenness;
}

async function freezeIn(
  folder: string,
  plan: Plan,
  set: ReadSet,
  hasItems: boolean,
  { machine }: Session,
): Promise<Outcome<FrozenDraw, Finding>> {
  const salts = await knownSalts(folder);
  if (!salts.ok) return salts;
  const { items, ...others } = set.records;
  const frozen = freezePlan({
    plan,
    ...others,
    items: hasItems ? items : undefined,
    salt: (department, inspector) => salts.value.get(`${department}/${inspector}`) ?? machine.random(SALT_BYTES),
  });
  if (!frozen.ok) return failed(...findings(frozen.problems, explainFreeze));
  const state = await compare(folder, frozen.value);
  if (!state.ok) return state;
  if (state.value === 'new') {
    const written = await writing(folder, () => write(folder, frozen.value, plan, set));
    if (!written.ok) return written;
  }
  return done({ folder, frozen: frozen.value, state: state.value });
}

function tell(
  { folder, frozen, state }: FrozenDraw,
  files: ReadSet['files'],
  warnings: readonly Finding[],
  { say, language }: Session,
): Answer {
  const { manifest, summary } = frozen;
  const shown = shownPath(folder);
  const hash = toHex(manifestHash(manifest));
  const departments = manifest.departments.map(({ id }) => id);
  return answered(
    {
      folder,
      drawId: manifest.drawId,
      attempt: manifest.attempt,
      manifestHash: hash,
      unchanged: state === 'same',
      summary,
      directories: files.map(fileFacts),
      private: privatePersonsOf(folder),
      notice: noticeOf(folder),
    },
    [
      ...describeSummary(summary, language),
      state === 'same'
        ? say(`${shown} 此前已如此锁定，未作改动。`, `${shown} was frozen like this before; nothing was changed.`)
        : say(`已锁定：${shown}`, `Frozen: ${shown}`),
      say(`清单哈希  ${hash}`, `manifest hash  ${hash}`),
      say(
        `人员姓名与盐值在 ${privatePersonsOf(shown)}（仅本人可读）：不要公布。`,
        `Names and salts of the inspectors are in ${privatePersonsOf(shown)} (readable by its owner only): do not publish them.`,
      ),
      say(
        `下一步：公布 ${basename(folder)}/，然后各部门（${departments.join('、')}）在 ${manifest.commitBy} 前承诺：double-random commit`,
        `Next: publish ${basename(folder)}/, then each department (${departments.join(', ')}) commits by ${manifest.commitBy}: double-random commit`,
      ),
    ],
    { warnings },
  );
}

export async function freeze(planFile: string, options: FreezeOptions, session: Session): Promise<Answer> {
  const plan = await readPlan(planFile);
  if (!plan.ok) return refused(plan.problems);
  const { drawId, attempt } = plan.value;
  if (!canNameFolder(drawId)) return refused([refusal('bad-draw-id', { drawId })]);
  const set = await readSet(options, session);
  if (!set.ok) return refused(set.problems);
  const out = resolve(options.out);
  const made = await writing(options.out, () => mkdir(out, { recursive: true }));
  if (!made.ok) return refused(made.problems);
  const against = await previousProblem(out, plan.value);
  if (against !== undefined) return refused([against]);
  const folder = join(out, folderNameOf(drawId, attempt));
  const hasItems = (options.items ?? []).length > 0;
  const frozen = await locked(lockOf(folder), () => freezeIn(folder, plan.value, set.value, hasItems, session));
  if (!frozen.ok) return refused(frozen.problems, set.value.warnings);
  const warnings = [...set.value.warnings, ...findings(frozen.value.frozen.warnings, explainWarning)];
  return tell(frozen.value, set.value.files, warnings, session);
}

export const freezeForm = commandForm<[plan: string], FreezeOptions>({
  name: 'freeze',
  examples: ['freeze plan.yaml --entities entities.csv --inspectors inspectors.csv --items items.xlsx --mapping mapping.yaml --out out'],
  describe: (command, say) => {
    command
      .description(
        say('锁定：由计划与名录生成抽取清单与各名录（不含姓名）', 'Freeze: plan and directories become the manifest and pools of a draw'),
      )
      .argument('<plan>', say('计划文件（YAML 或 JSON）', 'plan file (YAML or JSON)'));
    addSetOptions(command, say);
    command
      .requiredOption(
        '--out <folder>',
        say(
          '写到此文件夹下的 <drawId>/，私密资料写在其旁的 <drawId>.private/',
          'write <drawId>/ in this folder, and what stays private to <drawId>.private/ beside it',
        ),
      )
      .option(
        '--strict',
        say('名录有错行即不锁定（默认略过并提示）', 'do not freeze if any row is refused (default: leave it out and say so)'),
      );
  },
  run: ([plan], options, session) => freeze(plan, options, session),
});
