/** `report`: the certificate of a draw as a PDF. */

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { done, failed, type Outcome } from '@double-random/core';
import type { Notice, PersonDisplay } from '@double-random/reports';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { certificateOf, noticeOf, privatePersonsOf } from '../draw/beside.js';
import { readNotice } from '../draw/notice.js';
import { readValid } from '../draw/read-valid.js';
import { type Finding, findings } from '../finding.js';
import { outputProblems, writeOutput } from '../machine/outputs.js';
import { shownPath } from '../machine/shown-path.js';
import { misuse } from '../problems.js';
import type { Session } from '../session.js';

export interface ReportOptions {
  readonly notice?: string;
  readonly out?: string;
  readonly names?: string;
  readonly missing?: string;
  readonly issueDate?: string;
  readonly url?: string;
}

const DISPLAYS: readonly PersonDisplay[] = ['full', 'masked', 'certificate', 'id'];
const MISSING = ['refuse', 'name'] as const;

function chosen<Choice extends string>(
  option: string,
  found: string | undefined,
  choices: readonly Choice[],
  usual: Choice,
): Outcome<Choice, Finding> {
  if (found === undefined) return done(usual);
  const choice = choices.find((known) => known === found);
  return choice === undefined ? failed(misuse('not-one-of', { option, expected: choices.join(', '), found })) : done(choice);
}

/** The folder's or the ZIP's path without its ending: what stands beside it is named after it. */
const stemOf = (path: string): string => resolve(path).replace(/\.zip$/i, '');

/** The notice that was named, or the one beside the bundle, or none; what the options say goes before it. */
async function noticeFor(path: string, { notice, issueDate, url }: ReportOptions): Promise<Outcome<Notice, Finding>> {
  const beside = noticeOf(stemOf(path));
  const isBeside = await stat(beside).then(
    () => true,
    () => false,
  );
  const read = notice !== undefined || isBeside ? await readNotice(notice ?? beside) : done({});
  if (!read.ok) return read;
  return done({
    ...read.value,
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(url === undefined ? {} : { verificationUrl: url }),
  });
}

export async function report(path: string, options: ReportOptions, session: Session): Promise<Answer> {
  const { say, onProgress } = session;
  // A notice of these authorities is in Chinese, whatever the terminal speaks.
  const language = session.isLanguageGiven ? session.language : 'zh';
  const persons = chosen('--names', options.names, DISPLAYS, 'full');
  if (!persons.ok) return refused(persons.problems);
  const missing = chosen('--missing', options.missing, MISSING, 'refuse');
  if (!missing.ok) return refused(missing.problems);
  const target = options.out ?? certificateOf(stemOf(path));
  const fixed = { files: [options.notice, noticeOf(stemOf(path)), privatePersonsOf(stemOf(path))], bundle: path };
  const against = await outputProblems([target], fixed);
  if (against.length > 0) return refused(against);
  const bundle = await readValid(path, onProgress);
  if (!bundle.ok) return refused(bundle.problems);
  const notice = await noticeFor(path, options);
  if (!notice.ok) return refused(notice.problems);
  const { record } = bundle.value;
  // Loaded here: fonts and painter would make every other command start half as fast.
  const { certificate, explainReport } = await import('@double-random/reports');
  const made = certificate(record, notice.value, { language, persons: persons.value, missing: missing.value });
  if (!made.ok) return refused(findings(made.problems, explainReport));
  const bytes = await made.value.bytes();
  const written = await writeOutput(target, bytes);
  if (!written.ok) return refused(written.problems);
  return answered(
    { drawId: record.manifest.drawId, resultHash: record.resultHash, out: resolve(target), bytes: bytes.length, language },
    [say(`公告已写入 ${shownPath(target)}`, `Certificate written to ${shownPath(target)}`)],
    { warnings: findings(made.value.missing, explainReport) },
  );
}

export const reportForm = commandForm<[path: string], ReportOptions>({
  name: 'report',
  examples: ['report out/hz-2026-joint-001 --out notice.pdf --lang zh', 'report bundle.zip --notice notice.json --names masked'],
  describe: (command, say) => {
    command
      .description(
        say(
          '抽取结果公告（PDF，默认中文）；核验不通过的不予出具',
          'The certificate of a draw as a PDF, in Chinese unless --lang says otherwise; never of a bundle that does not verify',
        ),
      )
      .argument('<path>', say('数据包：文件夹或 ZIP', 'the bundle: a folder or a ZIP'))
      .option(
        '--notice <file>',
        say('公告资料（默认取旁边的 <folder>.notice.json）', 'names for the codes (default: <folder>.notice.json beside it)'),
      )
      .option('--out <file>', say('PDF 文件（默认在旁边：<folder>.pdf）', 'the PDF (default: <folder>.pdf beside it)'))
      .option(
        '--names <how>',
        say('已公开姓名的写法：full、masked（张*）、certificate、id', 'how disclosed names appear: full, masked, certificate or id'),
      )
      .option(
        '--missing <how>',
        say('字体缺字时：refuse（不出具）或 name（写出码位）', 'a character the font lacks: refuse, or name its code point'),
      )
      .option('--issue-date <day>', say('落款日期', 'date of issue, YYYY-MM-DD'))
      .option('--url <address>', say('数据包的公布网址', 'where the bundle is published'));
  },
  run: ([path], options, session) => report(path, options, session),
});
