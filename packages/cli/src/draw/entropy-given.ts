/** The entropy that the operator of a draw hands in, in the form that its manifest announced. */

import {
  checkEntropy,
  done,
  ENTROPY_FILE,
  type Entropy,
  explainCore,
  failed,
  failedAll,
  fromHex,
  isHex,
  type Outcome,
  randomnessOf,
  toHex,
} from '@double-random/core';
import { type Finding, findings } from '../finding.js';
import { readGivenText } from '../machine/given-file.js';
import { misuse } from '../problems.js';
import type { DrawFolder } from './draw-folder.js';
import { readJson } from './read-file.js';

export interface EntropyOptions {
  readonly signature?: string;
  readonly witnessed?: string;
  readonly witnessedFile?: string;
}

const SIGNATURE_BYTES = 48;

/** Digits are often written in groups or lines. */
const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

function strayOption(kind: string, { signature, witnessed, witnessedFile }: EntropyOptions): Finding | undefined {
  if (witnessed !== undefined && witnessedFile !== undefined)
    return misuse('either-or', { first: '--witnessed', second: '--witnessed-file' });
  const reason = `entropy.kind = ${kind}`;
  if (signature !== undefined && kind !== 'drand') return misuse('option-not-here', { option: '--signature', reason });
  if (witnessed !== undefined && kind !== 'witnessed') return misuse('option-not-here', { option: '--witnessed', reason });
  if (witnessedFile !== undefined && kind !== 'witnessed') return misuse('option-not-here', { option: '--witnessed-file', reason });
  return undefined;
}

/** The entropy of the options; `null` where none of them gives any. */
async function fromOptions(
  kind: string,
  { signature, witnessed, witnessedFile }: EntropyOptions,
): Promise<Outcome<Entropy | null, Finding>> {
  if (kind === 'none') return done({});
  if (signature !== undefined) {
    const hex = signature.trim().toLowerCase();
    if (!isHex(hex, SIGNATURE_BYTES))
      return failed(misuse('not-one-of', { option: '--signature', expected: '96 hex digits', found: signature }));
    return done({ signature: hex, randomness: toHex(randomnessOf(fromHex(hex))) });
  }
  if (witnessed !== undefined) return done({ text: withoutSpaces(witnessed) });
  if (witnessedFile === undefined) return done(null);
  const text = await readGivenText(witnessedFile);
  return text.ok ? done({ text: withoutSpaces(text.value) }) : text;
}

/** What the folder has recorded counts; else what the options give. Checked against the manifest. */
export async function entropyOf(
  folder: DrawFolder,
  options: EntropyOptions,
): Promise<Outcome<{ readonly entropy: Entropy; readonly isGiven: boolean }, Finding>> {
  const source = folder.manifest.entropy;
  const stray = strayOption(source.kind, options);
  if (stray !== undefined) return failed(stray);
  const given = await fromOptions(source.kind, options);
  if (!given.ok) return given;
  const isRecorded = folder.files.names.includes(ENTROPY_FILE);
  const value = given.value === null && isRecorded ? await readJson(folder.files, ENTROPY_FILE) : given;
  if (!value.ok) return value;
  if (value.value === null) {
    return failed(misuse('option-needed', { option: source.kind === 'drand' ? '--signature' : '--witnessed / --witnessed-file' }));
  }
  const checked = checkEntropy(source, value.value);
  return checked.ok ? done({ entropy: checked.value, isGiven: given.value !== null }) : failedAll(findings(checked.problems, explainCore));
}
