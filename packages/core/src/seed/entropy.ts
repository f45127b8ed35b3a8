/** Entropy that no department controls: none, a drand round, or digits drawn in public. Draw protocol sections 4 and 5. */

import { fromHex, toHex, u64, utf8 } from '../encoding/bytes.js';
import { hex, object, read, type Shape, text } from '../encoding/shape.js';
import { encodeFields } from '../hashing/tagged.js';
import type { EntropySource } from '../manifest/manifest.js';
import { done, failedAll, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import type { Entropy } from '../record/record.js';
import { isBeaconSignature, randomnessOf, SIGNATURE_BYTES } from './beacon.js';

const FILE = 'entropy.json';

const SHAPES: Readonly<Record<EntropySource['kind'], Shape>> = {
  none: object({}),
  drand: object({ signature: hex(SIGNATURE_BYTES), randomness: hex(32) }),
  witnessed: object({ text }),
};

const DIGITS = /^[0-9]{39,200}$/;
const DICE = /^[1-6]+$/;

/** Digits of a public drawing carry at least 128 bits: 39 decimal digits, or 50 throws of a die. */
export const isWitnessedText = (found: string): boolean => DIGITS.test(found) && (!DICE.test(found) || found.length >= 50);

function beaconProblems(round: number, signature: string, randomness: string): CoreProblem[] {
  const bytes = fromHex(signature);
  const expected = toHex(randomnessOf(bytes));
  if (randomness !== expected) {
    return [{ code: 'wrong-randomness', place: { file: FILE, path: 'randomness' }, details: { expected, found: randomness } }];
  }
  if (isBeaconSignature(round, bytes)) return [];
  return [{ code: 'wrong-signature', place: { file: FILE, path: 'signature' }, details: { round } }];
}

function problemsOf(source: EntropySource, entropy: Entropy): CoreProblem[] {
  if (source.kind === 'drand' && 'signature' in entropy)
    return beaconProblems(source.round, entropy.signature as string, entropy.randomness as string);
  if (source.kind === 'witnessed' && 'text' in entropy && !isWitnessedText(entropy.text as string)) {
    return [{ code: 'not-witnessed-text', place: { file: FILE, path: 'text' }, details: {} }];
  }
  return [];
}

/** Whether a value is the entropy that the manifest announced. */
export function checkEntropy(source: EntropySource, value: unknown): Outcome<Entropy, CoreProblem> {
  const shaped = read<Entropy>(SHAPES[source.kind], value, { file: FILE });
  if (!shaped.ok) return shaped;
  const problems = problemsOf(source, shaped.value);
  return problems.length === 0 ? done(shaped.value) : failedAll(problems);
}

/** What of the entropy goes into the seed. */
export function entropyField(source: EntropySource, entropy: Entropy): Uint8Array {
  switch (source.kind) {
    case 'none':
      return encodeFields(utf8('none'));
    case 'drand':
      return encodeFields(utf8('drand'), fromHex(source.chain), u64(source.round), fromHex((entropy as { randomness: string }).randomness));
    case 'witnessed':
      return encodeFields(utf8('witnessed'), utf8((entropy as { text: string }).text));
  }
}
