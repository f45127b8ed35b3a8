/** `verify`: recompute a draw from its published files, and make a paper again from its data. */

import { resolve } from 'node:path';
import { VERDICT_WORDS, type Verdict, verifyBundle } from '@double-random/core';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { verificationFacts, verificationText } from '../draw/verification-told.js';
import type { Exit } from '../finding.js';
import { formOf } from '../machine/form-of.js';
import { openBundle } from '../machine/open-bundle.js';
import { readPaper } from '../paper/paper-of.js';
import { paperFacts, paperText, verdictOf } from '../paper/paper-told.js';
import { misuse } from '../problems.js';
import type { Session } from '../session.js';

export interface VerifyOptions {
  readonly bundle?: string;
}

const EXITS: Readonly<Record<Verdict, Exit>> = { valid: 0, sealed: 0, 'not-valid': 1, 'not-held': 3 };

async function verifyPaper(path: string, { bundle }: VerifyOptions, session: Session): Promise<Answer> {
  const { say, onProgress } = session;
  const paper = await readPaper(path, bundle, onProgress);
  if (!paper.ok) return refused(paper.problems);
  const text = [say(`核验 ${path}（PDF）`, `Verifying ${path} (PDF)`), ...paperText(paper.value, session)];
  const verdict = verdictOf(paper.value);
  const facts = { path: resolve(path), form: 'pdf', ...paperFacts(paper.value) };
  return answered(facts, text, { exit: verdict === 'valid' || verdict === 'sealed' ? 0 : 1 });
}

export async function verify(path: string, options: VerifyOptions, session: Session): Promise<Answer> {
  const { language, say, onProgress } = session;
  const given = await formOf(path);
  if (!given.ok) return refused(given.problems);
  if (given.value === 'pdf') return verifyPaper(path, options, session);
  if (options.bundle !== undefined) return refused([misuse('paper-of-no-draw', { path })]);
  const opened = await openBundle(path);
  if (!opened.ok) return refused(opened.problems);
  const { form, files } = opened.value;
  const verification = await verifyBundle(files, { onProgress });
  const { verdict } = verification;
  const forms = { folder: say('文件夹', 'folder'), zip: 'ZIP', pdf: 'PDF' };
  const text = [
    say(`核验 ${path}（${forms[form]}）`, `Verifying ${path} (${forms[form]})`),
    ...verificationText(verification, session),
    VERDICT_WORDS[verdict][language],
  ];
  const facts = { path: resolve(path), form, verdict, ...verificationFacts(verification) };
  return answered(facts, text, { exit: EXITS[verdict] });
}

export const verifyForm = commandForm<[path: string], VerifyOptions>({
  name: 'verify',
  examples: ['verify out/hz-2026-joint-001', 'verify bundle.zip --json', 'verify certificate.pdf'],
  describe: (command, say) => {
    command
      .description(
        say(
          '核验一次抽取：由公布的文件重新计算，逐项说明是否成立；核验 PDF：由内附数据重新制作，逐字节比对',
          'Verify a draw: recompute it from its published files, check by check; verify a PDF: make it again from what it carries, and compare every byte',
        ),
      )
      .argument('<path>', say('数据包（文件夹或 ZIP），或 PDF', 'a bundle (folder or ZIP), or a PDF'))
      .option('--bundle <path>', say('未内附数据包的公告所据的数据包', 'the bundle of a certificate that carries none'));
  },
  run: ([path], options, session) => verify(path, options, session),
});
