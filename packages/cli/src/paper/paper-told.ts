/** What the check of a paper found, for people and for programs. */

import { VERDICT_WORDS, type Words } from '@double-random/core';
import type { FoundSignature } from '@double-random/reports';
import { checkLine, verificationFacts, verificationText } from '../draw/verification-told.js';
import { problemJson } from '../print.js';
import type { Session } from '../session.js';
import type { PaperCheck } from './check-paper.js';
import type { CheckedPaper } from './paper-of.js';
import { PAPER_CHECK_WORDS } from './words.js';

/**
 * `valid`: the paper is what its data make, and of a certificate the draw verifies. `sealed`: the same, of a sealed draw
 * before its disclosure. `not-compared`: another edition of the program made it. `not-valid`: something does not hold.
 */
export type PaperVerdict = 'valid' | 'sealed' | 'not-compared' | 'not-valid';

export function verdictOf({ made, bundle, checks }: CheckedPaper): PaperVerdict {
  // A certificate tells what was drawn: its bundle must hold that too.
  const isBundleValid = bundle === undefined || ['valid', 'sealed'].includes(bundle.verification.verdict);
  if (!isBundleValid || checks.some(({ outcome }) => outcome === 'fails')) return 'not-valid';
  if (made.report === 'other-edition') return 'not-compared';
  if (checks.some(({ outcome }) => outcome !== 'holds')) return 'not-valid';
  return bundle?.verification.verdict === 'sealed' ? 'sealed' : 'valid';
}

const NOT_COMPARED: Words = {
  zh: '未能比对：纸面由另一版本的程序制作，本版本无法重新制作；请用制作它的版本核验。内附的数据包若有，核验结果如上。',
  en: 'Not compared: another edition of the program made this paper, and this one cannot make it again. Verify it with the edition that made it; of a bundle inside, what was found stands above.',
};

const PAPER_VALID: Words = {
  zh: '相符：纸面与内附数据逐字节一致。这不能证明数据属实，也不能证明由谁出具：前者请与公示页面核对，后者请看签名。',
  en: 'It agrees: the paper shows what the record that it carries says. That proves neither that the record is true (compare it with what is published) nor who issued it (a signature does).',
};

function conclusion(paper: CheckedPaper, verdict: PaperVerdict): Words {
  if (verdict === 'not-compared') return NOT_COMPARED;
  if (verdict === 'not-valid') return VERDICT_WORDS['not-valid'];
  return paper.bundle === undefined ? PAPER_VALID : VERDICT_WORDS[verdict];
}

function signatureText({ signer, issuer, words }: FoundSignature, { say }: Session): string {
  const [who, by] = [signer === '' ? '?' : signer, issuer === '' ? '?' : issuer];
  return say(
    `      签名人 ${who}，自称签名时间 ${words.at}，证书由 ${by} 签发；证书是否可信，请另行查验`,
    `      signed by ${who}, at ${words.at} as it says, with a certificate of ${by}; whether to trust that one is not judged here`,
  );
}

function checkText({ name, outcome, problems, signature }: PaperCheck, session: Session): string[] {
  const { language } = session;
  return [
    checkLine(outcome, name, PAPER_CHECK_WORDS[name][language], session),
    ...problems.map(({ message }) => `      ${message[language]}`),
    ...(signature === undefined ? [] : [signatureText(signature, session)]),
  ];
}

export function paperText(paper: CheckedPaper, session: Session): string[] {
  const { say, language } = session;
  const { bundle, checks } = paper;
  const isSigned = paper.paper.signatures.length > 0;
  return [
    ...(bundle === undefined ? [] : [say('数据包', 'The bundle'), ...verificationText(bundle.verification, session)]),
    say('纸面', 'The paper'),
    ...checks.flatMap((check) => checkText(check, session)),
    ...(isSigned ? [] : [say('  没有签名：文件本身不表明由谁出具', '  no signature: the file itself does not say who issued it')]),
    conclusion(paper, verdictOf(paper))[language],
  ];
}

const signatureFacts = ({ signer, issuer, words, intact, inTime }: FoundSignature) => ({
  signer,
  issuer,
  at: words.at,
  reason: words.reason,
  location: words.location,
  intact,
  inTime,
});

export const paperFacts = (paper: CheckedPaper): Readonly<Record<string, unknown>> => ({
  verdict: verdictOf(paper),
  report: paper.made.report,
  maker: paper.made.maker,
  paper: paper.checks.map(({ name, outcome, problems }) => ({
    name,
    outcome,
    asks: PAPER_CHECK_WORDS[name],
    problems: problems.map(problemJson),
  })),
  signatures: paper.paper.signatures.map(signatureFacts),
  ...(paper.bundle === undefined ? {} : verificationFacts(paper.bundle.verification)),
});
