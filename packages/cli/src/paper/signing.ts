/** A department's signature on a paper. */

import { done, failed, failedAll, type Outcome } from '@double-random/core';
import { type Finding, findings } from '../finding.js';
import { readGivenBytes } from '../machine/given-bytes.js';
import { readGivenText } from '../machine/given-file.js';
import { misuse } from '../problems.js';
import type { Session } from '../session.js';

export interface SigningOptions {
  /** PKCS#12. */
  readonly sign?: string;
  readonly passphraseFile?: string;
  readonly reason?: string;
  readonly location?: string;
}

/** Signs a finished paper. */
export interface Signer {
  /** Whose key it is. */
  readonly name: string;
  sign(pdf: Uint8Array): Promise<Outcome<Uint8Array, Finding>>;
}

/** In MiB: a key with its certificates is some kilobytes. */
const LARGEST_KEY = 1;

function misused({ sign, passphraseFile, reason, location }: SigningOptions): Finding[] {
  if (sign !== undefined) return passphraseFile === undefined ? [misuse('option-needed', { option: '--passphrase-file' })] : [];
  const alone = [passphraseFile, reason, location].some((option) => option !== undefined);
  return alone ? [misuse('option-needed', { option: '--sign' })] : [];
}

/** `null` where nobody is to sign. Opened before anything is made, so that a wrong passphrase costs no time. */
export async function signerFrom(options: SigningOptions, { machine }: Session): Promise<Outcome<Signer | null, Finding>> {
  const wrong = misused(options);
  if (wrong.length > 0) return failedAll(wrong);
  const { sign, passphraseFile, reason, location } = options;
  if (sign === undefined || passphraseFile === undefined) return done(null);
  const file = await readGivenBytes(sign, LARGEST_KEY);
  if (!file.ok) return file;
  const passphrase = await readGivenText(passphraseFile);
  if (!passphrase.ok) return passphrase;
  const { explainReport, openSigningKey, signReport } = await import('@double-random/reports');
  const key = await openSigningKey(file.value, passphrase.value.replace(/\r?\n$/, ''));
  if (!key.ok) return failedAll(findings(key.problems, explainReport));
  const words = { at: machine.now(), ...(reason === undefined ? {} : { reason }), ...(location === undefined ? {} : { location }) };
  return done({
    name: key.value.name,
    async sign(pdf) {
      const signed = await signReport(pdf, key.value, words);
      return signed.ok ? signed : failed(...findings(signed.problems, explainReport));
    },
  });
}

/** The paper as it is written: signed where somebody signs. */
export const signedBy = async (pdf: Uint8Array, signer: Signer | null): Promise<Outcome<Uint8Array, Finding>> =>
  signer === null ? done(pdf) : signer.sign(pdf);
