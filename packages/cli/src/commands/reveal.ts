/** `reveal`: a department publishes the secret that it committed to. */

import { join } from 'node:path';
import { canonicalBytes, commitmentOf, done, failed, type Outcome, REVEALS_FILE, type Reveals, toHex } from '@double-random/core';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { lockOf } from '../draw/beside.js';
import { commitmentsOf, type DrawFolder, openDrawFolder, revealsWith, uncommitted } from '../draw/draw-folder.js';
import { isPast, type Moment, momentFacts, momentOf, momentText } from '../draw/moment.js';
import { readSecret } from '../draw/secret.js';
import type { Finding } from '../finding.js';
import { writing } from '../machine/file-errors.js';
import { locked } from '../machine/lock.js';
import { writeAtomic } from '../machine/write-atomic.js';
import { refusal } from '../problems.js';
import type { Session } from '../session.js';

export interface RevealOptions {
  readonly secret: string;
  readonly closeCommitments?: boolean;
  readonly now?: string;
}

/** Why nobody may reveal now. */
function objection(folder: DrawFolder, { closeCommitments = false }: RevealOptions, moment: Moment): Finding | undefined {
  const { manifest, reveals, isDrawn } = folder;
  const { now } = moment;
  if (isDrawn) return refusal('reveals-closed');
  if (commitmentsOf(folder).every(([, hash]) => hash === null)) return refusal('nothing-committed');
  if (isPast(moment, manifest.revealBy)) return refusal('past-reveal-by', { now, revealBy: manifest.revealBy });
  const missing = uncommitted(folder);
  const isOpen = reveals === null && !closeCommitments && !isPast(moment, manifest.commitBy);
  if (missing.length === 0 || !isOpen) return undefined;
  return refusal('commitments-open', { departments: missing.join(', '), commitBy: manifest.commitBy, now, option: '--close-commitments' });
}

interface Revealed {
  readonly folder: DrawFolder;
  readonly department: string;
  readonly reveals: Reveals;
}

async function revealIn(path: string, options: RevealOptions, moment: Moment): Promise<Outcome<Revealed, Finding>> {
  const opened = await openDrawFolder(path);
  if (!opened.ok) return opened;
  const folder = opened.value;
  const against = objection(folder, options, moment);
  if (against !== undefined) return failed(against);
  const secret = await readSecret(options.secret);
  if (!secret.ok) return secret;
  const department = commitmentsOf(folder).find(([id, hash]) => hash === commitmentOf(folder.mh, id, secret.value))?.[0];
  if (department === undefined) return failed(refusal('opens-nothing', { path: options.secret }));
  if (folder.reveals?.reveals.some(([id]) => id === department)) return failed(refusal('already-revealed', { department }));
  const reveals = revealsWith(folder, new Map([[department, toHex(secret.value)]]));
  const target = join(folder.path, REVEALS_FILE);
  const written = await writing(target, () => writeAtomic(target, canonicalBytes(reveals)));
  return written.ok ? done({ folder, department, reveals }) : written;
}

export async function reveal(path: string, options: RevealOptions, session: Session): Promise<Answer> {
  const { say, machine } = session;
  const moment = momentOf(options.now, machine);
  if (!moment.ok) return refused(moment.problems);
  const opened = await openDrawFolder(path);
  if (!opened.ok) return refused(opened.problems);
  const revealed = await locked(lockOf(opened.value.path), () => revealIn(path, options, moment.value));
  if (!revealed.ok) return refused(revealed.problems);
  const { folder, department, reveals } = revealed.value;
  return answered(
    {
      ...momentFacts(moment.value),
      drawId: folder.manifest.drawId,
      department,
      revealed: reveals.reveals.map(([id]) => id),
      unrevealed: reveals.absent,
    },
    [
      ...momentText(moment.value, say),
      say(`部门 ${department} 已揭示，与其承诺相符。`, `${department} has revealed; the secret opens its commitment.`),
      reveals.absent.length === 0
        ? say('承诺过的部门均已揭示，可以抽取。', 'Everybody who committed has revealed: the draw can be held.')
        : say(`尚未揭示：${reveals.absent.join('、')}`, `Not revealed yet: ${reveals.absent.join(', ')}`),
    ],
  );
}

export const revealForm = commandForm<[folder: string], RevealOptions>({
  name: 'reveal',
  examples: ['reveal out/hz-2026-joint-001 --secret market.secret'],
  describe: (command, say) => {
    command
      .description(say('部门揭示：公布承诺过的随机数', 'Reveal: publish the secret that a department committed to'))
      .argument('<folder>', say('抽取文件夹', 'the folder of the draw'))
      .requiredOption('--secret <file>', say('秘密文件（由此得知是哪个部门）', 'file of the secret (which tells the department)'))
      .option(
        '--close-commitments',
        say('承诺列表已截止并公布，不再等待其他部门', 'the list of commitments is closed and published; wait for nobody else'),
      )
      .option('--now <time>', say('按此时间判断时限（演练用）', 'judge deadlines at this time (for rehearsals)'));
  },
  run: ([path], options, session) => reveal(path, options, session),
});
