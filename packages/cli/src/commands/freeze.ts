/** `freeze`: plan and directories become the files of a draw. */

import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { manifestHash, toHex } from '@double-random/core';
import { describeSummary, explainWarning } from '@double-random/directories';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { readPlan } from '../directories/read-plan.js';
import { fileFacts, type ReadSet, readSet, type SetOptions } from '../directories/read-set.js';
import { addSetOptions } from '../directories/set-options.js';
import { canNameFolder, folderNameOf, lockOf, noticeOf, privatePersonsOf } from '../draw/beside.js';
import { type FrozenDraw, freezeInto, previousProblem } from '../draw/frozen-folder.js';
import { type Finding, findings } from '../finding.js';
import { writing } from '../machine/file-errors.js';
import { locked } from '../machine/lock.js';
import { shownPath } from '../machine/shown-path.js';
import { refusal } from '../problems.js';
import type { Session } from '../session.js';

export interface FreezeOptions extends SetOptions {
  readonly out: string;
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
      ...(state === 'same'
        ? []
        : [
            say(
              `下一步：公布 ${basename(folder)}/，然后各部门（${departments.join('、')}）在 ${manifest.commitBy} 前承诺：double-random commit`,
              `Next: publish ${basename(folder)}/, then each department (${departments.join(', ')}) commits by ${manifest.commitBy}: double-random commit`,
            ),
          ]),
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
  const frozen = await locked(lockOf(folder), () => freezeInto(folder, plan.value, set.value, hasItems, session.machine));
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
