/** `draw`: close the lists, enter the entropy, draw entities and inspectors, and write the bundle. */

import { join } from 'node:path';
import { done, failed, type HeldDraw, type Outcome, poolFile, type Result, requiredFiles } from '@double-random/core';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { afterwards } from '../draw/afterwards.js';
import { lockOf, noticeOf, privatePersonsOf, sealedFolderOf } from '../draw/beside.js';
import { checkDisclosure, type Disclosure } from '../draw/disclose.js';
import { type DrawFolder, openDrawFolder, uncommitted, unrevealed } from '../draw/draw-folder.js';
import type { EntropyOptions } from '../draw/entropy-given.js';
import { hold } from '../draw/hold.js';
import { isPast, type Moment, momentFacts, momentOf, momentText } from '../draw/moment.js';
import { writeZip } from '../draw/zip-file.js';
import type { Finding } from '../finding.js';
import { locked } from '../machine/lock.js';
import { outputProblems } from '../machine/outputs.js';
import { shownPath } from '../machine/shown-path.js';
import { refusal } from '../problems.js';
import type { Say, Session } from '../session.js';

export interface DrawOptions extends EntropyOptions {
  readonly closeReveals?: boolean;
  readonly disclose?: string;
  readonly persons?: string;
  readonly zip?: string;
  readonly now?: string;
}

/** Why the lists cannot be closed now. */
function objection(folder: DrawFolder, { closeReveals = false }: DrawOptions, moment: Moment): Finding | undefined {
  if (folder.isDrawn || closeReveals) return undefined;
  const { now } = moment;
  const { commitBy, revealBy } = folder.manifest;
  const silent = unrevealed(folder);
  if (silent.length > 0 && !isPast(moment, revealBy)) return refusal('reveals-open', { departments: silent.join(', '), revealBy, now });
  const missing = uncommitted(folder);
  if (missing.length === 0 || folder.reveals !== null || isPast(moment, commitBy)) return undefined;
  return refusal('commitments-open', { departments: missing.join(', '), commitBy, now, option: '--close-reveals' });
}

/** What the command has to tell of a draw, old or new. */
interface Drawn {
  readonly folder: DrawFolder;
  readonly result: Result;
  readonly resultHash: string;
  readonly isNew: boolean;
}

/** A draw that has been held: only what is asked for beside it can still be done. */
async function drawnBefore(
  folder: DrawFolder,
  disclose: Disclosure | undefined,
  { zip, persons }: DrawOptions,
  { onProgress }: Session,
): Promise<Outcome<Drawn, Finding>> {
  const { manifest, manifestHash } = folder;
  if (disclose === undefined && zip === undefined) return failed(refusal('already-drawn', { next: manifest.attempt + 1, manifestHash }));
  const held = await afterwards(folder, disclose, persons, onProgress);
  return held.ok ? done({ folder, ...held.value, isNew: false }) : held;
}

async function drawIn(path: string, options: DrawOptions, moment: Moment, session: Session): Promise<Outcome<Drawn, Finding>> {
  const opened = await openDrawFolder(path);
  if (!opened.ok) return opened;
  const folder = opened.value;
  const disclose = checkDisclosure(options.disclose);
  if (!disclose.ok) return disclose;
  const isComplete = requiredFiles(folder.manifest).every((name) => folder.files.names.includes(name));
  const drawn = isComplete
    ? await drawnBefore(folder, disclose.value, options, session)
    : await drawNow(folder, disclose.value, options, moment, session);
  if (!drawn.ok || options.zip === undefined) return drawn;
  const zipped = await writeZip(folder.path, folder.manifest, options.zip);
  return zipped.ok ? drawn : zipped;
}

async function drawNow(
  folder: DrawFolder,
  disclose: Disclosure | undefined,
  options: DrawOptions,
  moment: Moment,
  { onProgress }: Session,
): Promise<Outcome<Drawn, Finding>> {
  const against = objection(folder, options, moment);
  if (against !== undefined) return failed(against);
  const held: Outcome<HeldDraw, Finding> = await hold(folder, { ...options, disclose, persons: options.persons }, onProgress);
  if (!held.ok) return held;
  const { result, resultHash } = held.value;
  return done({ folder, result, resultHash, isNew: true });
}

const countOf = (rows: readonly (readonly [stratum: string, ...unknown[]])[], stratum: string): number =>
  rows.filter(([found]) => found === stratum).length;

function resultText({ folder: { manifest }, result }: Drawn, say: Say): string[] {
  const strata = manifest.strata.map(({ id, population }) =>
    say(
      `层 ${id}：${population} 个中抽中 ${countOf(result.selected, id)} 个，替补 ${countOf(result.reserves, id)} 个`,
      `Stratum ${id}: ${countOf(result.selected, id)} of ${population} drawn, ${countOf(result.reserves, id)} in reserve`,
    ),
  );
  const departments = manifest.departments.map(({ id }) => {
    const teams = result.teams.filter(([department]) => department === id);
    const empty = teams.reduce((sum, [, , seats]) => sum + seats.filter(([, inspector]) => inspector === null).length, 0);
    return say(`部门 ${id}：检查组 ${teams.length} 个，空缺席位 ${empty} 个`, `${id}: ${teams.length} teams, ${empty} empty places`);
  });
  return [...strata, ...departments];
}

function sealedText({ folder }: Drawn, say: Say): string[] {
  if (folder.manifest.disclosure !== 'sealed') return [];
  const place = shownPath(sealedFolderOf(folder.path));
  const whole = shownPath(folder.path);
  return [
    say(
      `封存的抽取：目前只公布 ${place} 中的三个文件；${whole} 待检查结束后再公布。`,
      `A sealed draw: publish only the three files in ${place} now; ${whole} follows when the inspections are done.`,
    ),
  ];
}

function tell(drawn: Drawn, { zip, disclose }: DrawOptions, moment: Moment, { say }: Session): Answer {
  const { folder, result, resultHash, isNew } = drawn;
  const { path, manifest, manifestHash } = folder;
  const shown = shownPath(path);
  const persons = join(shown, poolFile.persons);
  return answered(
    {
      ...momentFacts(moment),
      folder: path,
      drawId: manifest.drawId,
      new: isNew,
      manifestHash,
      seed: result.seed,
      resultHash,
      selected: result.selected.length,
      reserves: result.reserves.length,
      teams: result.teams.length,
      shortages: result.shortages.map(({ department, empty }) => ({ department, empty })),
      disclosed: disclose ?? null,
      zip: zip ?? null,
      sealed: manifest.disclosure === 'sealed' ? sealedFolderOf(path) : null,
    },
    [
      ...momentText(moment, say),
      ...(isNew ? [say(`已抽取：${shown}`, `Drawn: ${shown}`)] : [say(`此前已抽取：${shown}`, `Drawn before: ${shown}`)]),
      ...resultText(drawn, say),
      say(`种子  ${result.seed}`, `seed  ${result.seed}`),
      say(`结果哈希  ${resultHash}`, `result hash  ${resultHash}`),
      ...(disclose === undefined ? [] : [say(`已公开姓名：${persons}`, `Names disclosed: ${persons}`)]),
      ...(zip === undefined ? [] : [say(`ZIP：${zip}`, `ZIP: ${zip}`)]),
      ...sealedText(drawn, say),
    ],
  );
}

export async function draw(path: string, options: DrawOptions, session: Session): Promise<Answer> {
  const moment = momentOf(options.now, session.machine);
  if (!moment.ok) return refused(moment.problems);
  const opened = await openDrawFolder(path);
  if (!opened.ok) return refused(opened.problems);
  const folder = opened.value.path;
  const read = [options.persons, options.witnessedFile, privatePersonsOf(folder), noticeOf(folder)];
  const against = await outputProblems([options.zip], { files: read, bundle: folder });
  if (against.length > 0) return refused(against);
  const drawn = await locked(lockOf(folder), () => drawIn(path, options, moment.value, session));
  return drawn.ok ? tell(drawn.value, options, moment.value, session) : refused(drawn.problems);
}

export const drawForm = commandForm<[folder: string], DrawOptions>({
  name: 'draw',
  examples: ['draw out/hz-2026-joint-001 --witnessed-file dice.txt --zip bundle.zip', 'draw out/hz-2026-joint-001 --disclose teams'],
  describe: (command, say) => {
    command
      .description(
        say(
          '抽取：截止揭示，录入随机来源，抽取检查对象与检查人员',
          'Draw: close the lists, enter the entropy, draw entities and inspectors',
        ),
      )
      .argument('<folder>', say('抽取文件夹', 'the folder of the draw'))
      .option('--witnessed <digits>', say('当众产生的数字（entropy: witnessed）', 'the digits drawn in public (entropy: witnessed)'))
      .option('--witnessed-file <file>', say('含这些数字的文件，空白不计', 'a file with these digits; white space does not count'))
      .option('--signature <hex>', say('该轮信标的签名（entropy: drand）', "the beacon round's signature (entropy: drand)"))
      .option(
        '--close-reveals',
        say('揭示列表已截止并公布，未揭示者列为缺席', 'the list of reveals is closed and published; whoever is silent is absent'),
      )
      .option(
        '--disclose <whom>',
        say(
          '公布检查人员姓名：all（全部）或 teams（检查组成员）；抽取之后也可单独使用',
          'publish names of inspectors: all, or teams (who was drawn); also possible after the draw',
        ),
      )
      .option(
        '--persons <file>',
        say('姓名与盐值文件（默认在 <folder>.private/）', 'file of names and salts (default: in <folder>.private/)'),
      )
      .option('--zip <file>', say('另写一份 ZIP；抽取之后也可单独使用', 'write the bundle as a ZIP too; also possible after the draw'))
      .option('--now <time>', say('按此时间判断时限（演练用）', 'judge deadlines at this time (for rehearsals)'));
  },
  run: ([path], options, session) => draw(path, options, session),
});
