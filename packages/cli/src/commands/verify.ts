/** `verify`: recompute a draw from its published files. */

import { resolve } from 'node:path';
import {
  CHECK_WORDS,
  type CheckReport,
  explainCore,
  OUTCOME_WORDS,
  VERDICT_WORDS,
  type Verification,
  verifyBundle,
} from '@double-random/core';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { findings } from '../finding.js';
import { openBundle } from '../machine/open-bundle.js';
import { problemJson } from '../print.js';
import type { Session } from '../session.js';

const MARKS = { holds: '✓', fails: '✗', 'not-checked': '–', 'not-disclosed': '…' } as const;

function checkText({ name, outcome, problems }: CheckReport, { language, say }: Session): string[] {
  const line = `  ${MARKS[outcome]} ${CHECK_WORDS[name][language]} [${name}] ${OUTCOME_WORDS[outcome][language]}`;
  const [first, ...more] = problems;
  if (first === undefined) return [line];
  const rest = more.length === 0 ? [] : [`      ${say(`另有 ${more.length} 处`, `and ${more.length} more`)}`];
  return [line, `      ${explainCore(first, language)}`, ...rest];
}

function hashText({ manifestHash, seed, resultHash }: Verification, { say }: Session): string[] {
  const hashes: readonly (readonly [string, string | null])[] = [
    [say('清单哈希', 'manifest hash'), manifestHash],
    [say('种子', 'seed'), seed],
    [say('结果哈希', 'result hash'), resultHash],
  ];
  return hashes.flatMap(([name, hash]) => (hash === null ? [] : [`${name}  ${hash}`]));
}

export async function verify(path: string, session: Session): Promise<Answer> {
  const { language, say, onProgress } = session;
  const opened = await openBundle(path);
  if (!opened.ok) return refused(opened.problems);
  const { form, files } = opened.value;
  const verification = await verifyBundle(files, { onProgress });
  const { verdict, checks, manifestHash, seed, resultHash } = verification;
  const forms = { folder: say('文件夹', 'folder'), zip: 'ZIP' };
  const text = [
    say(`核验 ${path}（${forms[form]}）`, `Verifying ${path} (${forms[form]})`),
    ...checks.flatMap((check) => checkText(check, session)),
    ...hashText(verification, session),
    VERDICT_WORDS[verdict][language],
  ];
  const facts = {
    path: resolve(path),
    form,
    verdict,
    checks: checks.map(({ name, outcome, problems }) => ({
      name,
      outcome,
      asks: CHECK_WORDS[name],
      problems: findings(problems, explainCore).map(problemJson),
    })),
    manifestHash,
    seed,
    resultHash,
  };
  return answered(facts, text, { exit: verdict === 'not-valid' ? 1 : 0 });
}

export const verifyForm = commandForm<[path: string], unknown>({
  name: 'verify',
  examples: ['verify out/hz-2026-joint-001', 'verify bundle.zip --json'],
  describe: (command, say) => {
    command
      .description(
        say('核验一次抽取：由公布的文件重新计算，逐项说明是否成立', 'Verify a draw: recompute it from its published files, check by check'),
      )
      .argument('<path>', say('数据包：文件夹或 ZIP', 'the bundle: a folder or a ZIP'));
  },
  run: ([path], _options, session) => verify(path, session),
});
