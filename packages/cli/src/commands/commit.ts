/** `commit`: a department makes its secret and publishes the commitment to it. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  COMMITMENTS_FILE,
  type Commitment,
  canonicalBytes,
  commitmentOf,
  done,
  failed,
  failedAll,
  type Outcome,
  SECRET_BYTES,
} from '@double-random/core';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { lockOf } from '../draw/beside.js';
import { commitmentsOf, type DrawFolder, openDrawBundle, uncommitted } from '../draw/draw-folder.js';
import { isInside } from '../draw/inside.js';
import { isPast, type Moment, momentFacts, momentOf, momentText } from '../draw/moment.js';
import { poolProblems } from '../draw/pools-hold.js';
import { secretText } from '../draw/secret.js';
import type { Finding } from '../finding.js';
import { systemCode, writing } from '../machine/file-errors.js';
import { locked } from '../machine/lock.js';
import { writeAtomic, writeSecret } from '../machine/write-atomic.js';
import { misuse, refusal } from '../problems.js';
import type { Session } from '../session.js';

export interface CommitOptions {
  readonly department: string;
  readonly secret: string;
  readonly now?: string;
}

/** Why the department may not commit now. */
function objection(folder: DrawFolder, department: string, moment: Moment): Finding | undefined {
  const { manifest, reveals, isDrawn } = folder;
  const expected = manifest.departments.map(({ id }) => id);
  if (!expected.includes(department)) {
    return misuse('not-one-of', { option: '--department', expected: expected.join(', '), found: department });
  }
  if (commitmentsOf(folder).some(([id, hash]) => id === department && hash !== null)) return refusal('already-committed', { department });
  if (reveals !== null || isDrawn) return refusal('commitments-closed');
  if (isPast(moment, manifest.commitBy)) return refusal('past-commit-by', { now: moment.now, commitBy: manifest.commitBy });
  return undefined;
}

async function keepSecret(path: string, secret: Uint8Array): Promise<Outcome<true, Finding>> {
  const written = await writing(path, async () => {
    try {
      await writeSecret(path, secretText(secret));
      return true;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      throw error;
    }
  });
  if (!written.ok) return written;
  return written.value ? done(true) : failed(refusal('secret-exists', { path }));
}

interface Committed {
  readonly folder: DrawFolder;
  readonly commitment: string;
  /** Who has not committed yet; `null`: a ZIP does not say, the list appears there once it is closed. */
  readonly missing: readonly string[] | null;
}

async function commitIn(
  path: string,
  { department, secret: file }: CommitOptions,
  moment: Moment,
  { machine, onProgress }: Session,
): Promise<Outcome<Committed, Finding>> {
  const opened = await openDrawBundle(path);
  if (!opened.ok) return opened;
  const folder = opened.value;
  const against = objection(folder, department, moment);
  if (against !== undefined) return failed(against);
  const broken = await poolProblems(folder.files, onProgress);
  if (broken.length > 0) return failedAll(broken);
  const secret = machine.random(SECRET_BYTES);
  const commitment = commitmentOf(folder.mh, department, secret);
  const list = commitmentsOf(folder).map(([id, hash]): Commitment => [id, id === department ? commitment : hash]);
  const kept = await keepSecret(file, secret);
  if (!kept.ok) return kept;
  if (folder.form === 'zip') return done({ folder, commitment, missing: null });
  const target = join(folder.path, COMMITMENTS_FILE);
  const written = await writing(target, () => writeAtomic(target, canonicalBytes(list)));
  if (written.ok) return done({ folder, commitment, missing: uncommitted({ ...folder, commitments: list }) });
  // A secret that nothing was published for is worth nothing, and would be in the way of the next try.
  await rm(file, { force: true });
  return written;
}

function whatNext(missing: Committed['missing'], { say }: Session): string {
  if (missing === null) {
    return say(
      'ZIP 没有改动：请把承诺提交给举行抽取的服务。',
      'The ZIP is as it was: send the commitment to the service that holds the draw.',
    );
  }
  if (missing.length === 0) return say('各部门均已承诺。', 'Every department has committed.');
  return say(`尚未承诺：${missing.join('、')}`, `Not committed yet: ${missing.join(', ')}`);
}

export async function commit(path: string, options: CommitOptions, session: Session): Promise<Answer> {
  const { say, machine } = session;
  const moment = momentOf(options.now, machine);
  if (!moment.ok) return refused(moment.problems);
  if (await isInside(options.secret, path)) return refused([misuse('secret-in-bundle', { path: options.secret })]);
  const opened = await openDrawBundle(path);
  if (!opened.ok) return refused(opened.problems);
  const committed = await locked(lockOf(opened.value.path), () => commitIn(path, options, moment.value, session));
  if (!committed.ok) return refused(committed.problems);
  const { folder, commitment, missing } = committed.value;
  const { department, secret } = options;
  return answered(
    {
      ...momentFacts(moment.value),
      drawId: folder.manifest.drawId,
      manifestHash: folder.manifestHash,
      department,
      commitment,
      secretFile: secret,
      uncommitted: missing,
    },
    [
      ...momentText(moment.value, say),
      say(`部门 ${department} 已承诺：${commitment}`, `${department} has committed: ${commitment}`),
      say(
        `秘密在 ${secret}（仅本人可读）：揭示之前请妥善保管，勿示他人；丢失则无法揭示。`,
        `The secret is in ${secret} (readable by its owner only): keep it until it is revealed and show it to nobody; without it nothing can be revealed.`,
      ),
      whatNext(missing, session),
    ],
  );
}

export const commitForm = commandForm<[folder: string], CommitOptions>({
  name: 'commit',
  examples: ['commit out/hz-2026-joint-001 --department market --secret market.secret'],
  describe: (command, say) => {
    command
      .description(
        say(
          '部门承诺：生成 32 字节随机数存入私密文件，并公布其承诺',
          'Commit: make 32 random bytes in a private file and publish the commitment to them',
        ),
      )
      .argument(
        '<folder>',
        say('抽取文件夹，或服务给出的 ZIP（只读）', 'the folder of the draw, or its ZIP from a service, which is only read'),
      )
      .requiredOption('--department <id>', say('部门', 'the department'))
      .requiredOption(
        '--secret <file>',
        say('秘密文件（新建，0600，不得在抽取文件夹内）', 'file for the secret (made new, 0600, outside the folder)'),
      )
      .option('--now <time>', say('按此时间判断时限（演练用）', 'judge deadlines at this time (for rehearsals)'));
  },
  run: ([path], options, session) => commit(path, options, session),
});
