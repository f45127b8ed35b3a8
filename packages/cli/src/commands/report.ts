/** `report`: papers as PDF: a draw's certificate from its bundle, any other from its record; and what a PDF was made from. */

import { resolve } from 'node:path';
import { done, failed, type Outcome } from '@double-random/core';
import type { PersonDisplay } from '@double-random/reports';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { certificateOf, noticeOf, privatePersonsOf } from '../draw/beside.js';
import type { Finding } from '../finding.js';
import { formOf, type GivenForm } from '../machine/form-of.js';
import { outputProblems, writeOutput } from '../machine/outputs.js';
import { shownPath } from '../machine/shown-path.js';
import { makeCertificate } from '../paper/make-certificate.js';
import { makeFromRecord } from '../paper/make-from-record.js';
import { readPaper } from '../paper/paper-of.js';
import { verdictOf } from '../paper/paper-told.js';
import type { PaperWish } from '../paper/paper-wish.js';
import { type Signer, type SigningOptions, signedBy, signerFrom } from '../paper/signing.js';
import { misuse, refusal } from '../problems.js';
import type { Session } from '../session.js';

export interface ReportOptions extends SigningOptions {
  readonly notice?: string;
  readonly out?: string;
  readonly names?: string;
  readonly missing?: string;
  readonly issueDate?: string;
  readonly url?: string;
  readonly record?: string;
  /** `false`: leave it out; a path: the one of a certificate without. */
  readonly bundle?: string | false;
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

/** The path without the ending that says what it is: what stands beside it is named after it. */
const stemOf = (path: string): string => resolve(path).replace(/\.(?:zip|json|pdf)$/i, '');

/** Options that mean something for one kind of input only. */
const OF_BUNDLES = ['notice', 'names', 'issueDate', 'url'] as const;

const optionName = (name: string): string => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function misplaced(form: GivenForm, options: ReportOptions): Finding[] {
  const notHere = (names: readonly (keyof ReportOptions)[]): Finding[] =>
    names.flatMap((name) => (options[name] === undefined ? [] : [misuse('option-not-here', { option: optionName(name), reason: form })]));
  if (form === 'pdf') return notHere([...OF_BUNDLES, 'missing']);
  if (form === 'json') return notHere([...OF_BUNDLES, 'bundle', 'record']);
  return [...notHere(['record']), ...(typeof options.bundle === 'string' ? notHere(['bundle']) : [])];
}

interface Written {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly pdf: Uint8Array;
  readonly target: string;
  readonly warnings: readonly Finding[];
}

async function writtenAnswer({ facts, pdf, target, warnings }: Written, signer: Signer | null, { say }: Session): Promise<Answer> {
  const signed = await signedBy(pdf, signer);
  if (!signed.ok) return refused(signed.problems);
  const written = await writeOutput(target, signed.value);
  if (!written.ok) return refused(written.problems);
  const place = shownPath(target);
  const text = signer === null ? [] : [say(`已由 ${signer.name} 签名`, `Signed by ${signer.name}`)];
  return answered(
    { ...facts, out: resolve(target), bytes: signed.value.length, ...(signer === null ? {} : { signedBy: signer.name }) },
    [say(`已写入 ${place}`, `Written to ${place}`), ...text],
    { warnings },
  );
}

interface Start {
  readonly path: string;
  readonly options: ReportOptions;
  readonly wish: PaperWish;
  readonly signer: Signer | null;
  readonly session: Session;
}

async function reportOfBundle({ path, options, wish, signer, session }: Start): Promise<Answer> {
  const persons = chosen('--names', options.names, DISPLAYS, 'full');
  if (!persons.ok) return refused(persons.problems);
  const { notice, issueDate, url } = options;
  const stem = stemOf(path);
  const made = await makeCertificate(
    path,
    stem,
    { ...wish, persons: persons.value, notice, issueDate, url, withBundle: options.bundle !== false },
    session,
  );
  if (!made.ok) return refused(made.problems);
  const { report, drawId, resultHash, warnings } = made.value;
  const facts = { drawId, resultHash, language: wish.language };
  return writtenAnswer({ facts, pdf: await report.bytes(), target: options.out ?? certificateOf(stem), warnings }, signer, session);
}

async function reportOfRecord({ path, options, wish, signer, session }: Start): Promise<Answer> {
  const made = await makeFromRecord(path, wish);
  if (!made.ok) return refused(made.problems);
  const { report, warnings } = made.value;
  const target = options.out ?? `${stemOf(path)}.pdf`;
  return writtenAnswer({ facts: { language: wish.language }, pdf: await report.bytes(), target, warnings }, signer, session);
}

/** A paper that exists is verified first; then its record is written out, or it is signed. */
async function reportOfPaper({ path, options, signer, session }: Start): Promise<Answer> {
  const { record, out, bundle } = options;
  if (record === undefined && signer === null) return refused([misuse('option-needed', { option: '--record' })]);
  if (signer !== null && out === undefined) return refused([misuse('option-needed', { option: '--out' })]);
  const read = await readPaper(path, bundle === false ? undefined : bundle, session.onProgress);
  if (!read.ok) return refused(read.problems);
  const verdict = verdictOf(read.value);
  if (verdict !== 'valid' && verdict !== 'sealed') return refused([refusal('paper-not-valid', { path })]);
  const { paper, made } = read.value;
  const facts = { report: made.report, ...(record === undefined ? {} : { record: resolve(record) }) };
  if (record !== undefined) {
    const written = await writeOutput(record, paper.record);
    if (!written.ok) return refused(written.problems);
  }
  if (signer !== null && out !== undefined) return writtenAnswer({ facts, pdf: paper.bytes, target: out, warnings: [] }, signer, session);
  const place = shownPath(record ?? '');
  return answered(facts, [session.say(`数据已写入 ${place}`, `Record written to ${place}`)]);
}

const BY_FORM: Readonly<Record<GivenForm, (start: Start) => Promise<Answer>>> = {
  folder: reportOfBundle,
  zip: reportOfBundle,
  json: reportOfRecord,
  pdf: reportOfPaper,
};

/** Where the answer may not go. */
async function outputsAgainst(path: string, form: GivenForm, options: ReportOptions): Promise<Finding[]> {
  const stem = stemOf(path);
  const isBundle = form === 'folder' || form === 'zip';
  const usual = isBundle ? certificateOf(stem) : `${stem}.pdf`;
  const files = [options.notice, noticeOf(stem), privatePersonsOf(stem), options.sign, options.passphraseFile];
  const outputs = form === 'pdf' ? [options.out, options.record] : [options.out ?? usual];
  return outputProblems(outputs, isBundle ? { files, bundle: path } : { files: [...files, path] });
}

export async function report(path: string, options: ReportOptions, session: Session): Promise<Answer> {
  const form = await formOf(path);
  if (!form.ok) return refused(form.problems);
  if (form.value === undefined) return refused([misuse('not-a-bundle', { path })]);
  const missing = chosen('--missing', options.missing, MISSING, 'refuse');
  const problems = [
    ...misplaced(form.value, options),
    ...(missing.ok ? [] : missing.problems),
    ...(await outputsAgainst(path, form.value, options)),
  ];
  if (!missing.ok || problems.length > 0) return refused(problems);
  const signer = await signerFrom(options, session);
  if (!signer.ok) return refused(signer.problems);
  // Papers of these authorities are in Chinese, whatever the terminal speaks.
  const language = session.isLanguageGiven ? session.language : 'zh';
  return BY_FORM[form.value]({ path, options, wish: { language, missing: missing.value }, signer: signer.value, session });
}

export const reportForm = commandForm<[path: string], ReportOptions>({
  name: 'report',
  examples: [
    'report out/hz-2026-joint-001 --out notice.pdf --lang zh',
    'report bundle.zip --notice notice.json --names masked',
    'report record.json --out plan.pdf --sign market.p12 --passphrase-file market.pass',
    'report plan.pdf --record record.json',
  ],
  describe: (command, say) => {
    command
      .description(
        say(
          '制作 PDF（默认中文）：由数据包制作抽取结果公告（核验不通过的不予出具），由记录（JSON）制作其他各种报告；由 PDF 取出所据的记录，或为其签名',
          'Papers as PDF, in Chinese unless --lang says otherwise: a draw’s certificate from its bundle (never of one that does not verify), any other report from its record (JSON); or of a PDF the record that it was made from, or a signature on it',
        ),
      )
      .argument('<path>', say('数据包（文件夹或 ZIP）、记录（JSON）或 PDF', 'a bundle (folder or ZIP), a record (JSON), or a PDF'))
      .option(
        '--notice <file>',
        say('公告资料（默认取旁边的 <folder>.notice.json）', 'names for the codes (default: <folder>.notice.json beside it)'),
      )
      .option('-o, --out <file>', say('PDF 文件（默认在旁边：<path>.pdf）', 'the PDF (default: <path>.pdf beside it)'))
      .option(
        '--names <how>',
        say('已公开姓名的写法：full、masked（张*）、certificate、id', 'how disclosed names appear: full, masked, certificate or id'),
      )
      .option(
        '--missing <how>',
        say('字体缺字时：refuse（不出具）或 name（写出码位）', 'a character the font lacks: refuse, or name its code point'),
      )
      .option('--issue-date <day>', say('落款日期', 'date of issue, YYYY-MM-DD'))
      .option('--url <address>', say('数据包的公布网址', 'where the bundle is published'))
      // Before its opposite, which would otherwise be on unless given.
      .option('--bundle <path>', say('未内附数据包的公告（PDF）所据的数据包', 'the bundle of a certificate (PDF) that carries none'))
      .option('--no-bundle', say('公告不内附数据包', 'a certificate that does not carry its bundle'))
      .option('--record <file>', say('由 PDF 取出所据的记录，写入此文件', 'of a PDF: write the record that it was made from'))
      .option('--sign <file>', say('用部门密钥（PKCS#12）签名', "sign with a department's key (PKCS#12)"))
      .option('--passphrase-file <file>', say('密钥口令所在的文件', 'the file that holds the passphrase of the key'))
      .option('--reason <text>', say('签名事由', 'why it is signed'))
      .option('--location <text>', say('签名地点', 'where it is signed'));
  },
  run: ([path], options, session) => report(path, options, session),
});
