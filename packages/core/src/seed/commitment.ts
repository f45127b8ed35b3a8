/** Commit, then reveal: draw protocol section 4. */

import { fromHex, toHex, utf8 } from '../encoding/bytes.js';
import { code, hex, listOf, nullOr, object, read, tuple } from '../encoding/shape.js';
import { taggedHash } from '../hashing/tagged.js';
import type { Manifest } from '../manifest/manifest.js';
import { done, failed, failedAll, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import type { Commitment, Reveals } from '../record/record.js';

/** Bytes of a department's secret. */
export const SECRET_BYTES = 32;

const COMMITMENTS = 'commitments.json';
const REVEALS = 'reveals.json';

/** What a department publishes for its secret; bound to the manifest and to the department. Hex. */
export const commitmentOf = (mh: Uint8Array, department: string, secret: Uint8Array): string =>
  toHex(taggedHash('commit', mh, utf8(department), secret));

const commitmentList = listOf(tuple(code, nullOr(hex(32))));

/** The closed list: every department of the manifest, in its order. */
export function checkCommitments(manifest: Manifest, value: unknown): Outcome<readonly Commitment[], CoreProblem> {
  const shaped = read<readonly Commitment[]>(commitmentList, value, { file: COMMITMENTS });
  if (!shaped.ok) return shaped;
  const found = shaped.value;
  const { departments } = manifest;
  if (found.length !== departments.length) {
    return failed({ code: 'wrong-length', place: { file: COMMITMENTS }, details: { expected: departments.length, found: found.length } });
  }
  const problems = departments.flatMap(({ id }, i): CoreProblem[] => {
    const other = (found[i] as Commitment)[0];
    const place = { file: COMMITMENTS, path: `[${i}][0]` };
    return other === id ? [] : [{ code: 'wrong-department', place, details: { expected: id, found: other } }];
  });
  // Without a commitment there will never be the reveal that a sealed draw needs.
  if (manifest.disclosure === 'sealed' && found.every(([, commitment]) => commitment === null)) {
    problems.push({ code: 'sealed-without-reveal', place: { file: COMMITMENTS }, details: {} });
  }
  return problems.length === 0 ? done(found) : failedAll(problems);
}

const revealLists = object({ reveals: listOf(tuple(code, hex(SECRET_BYTES))), absent: listOf(code) });

/** Whether ids are departments of the manifest in its order, none twice. */
function* outOfOrder(manifest: Manifest, ids: readonly string[], path: (i: number) => string): Generator<CoreProblem> {
  const placeOf = new Map(manifest.departments.map(({ id }, at) => [id, at]));
  let last = -1;
  for (const [i, id] of ids.entries()) {
    const at = placeOf.get(id) ?? -1;
    const place = { file: REVEALS, path: path(i) };
    if (at < 0) yield { code: 'unknown-department', place, details: { found: id } };
    else if (at === last) yield { code: 'occurs-twice', place, details: { found: id } };
    else if (at < last) yield { code: 'not-sorted', place, details: { found: id, before: ids[i - 1] as string } };
    last = Math.max(last, at);
  }
}

function* accounts(commitments: readonly Commitment[], { reveals, absent }: Reveals): Generator<CoreProblem> {
  const revealed = new Set(reveals.map(([id]) => id));
  const missing = new Set(absent);
  for (const [id, commitment] of commitments) {
    const place = { file: REVEALS };
    const details = { found: id };
    if (revealed.has(id) && missing.has(id)) yield { code: 'revealed-and-absent', place, details };
    if (commitment === null && revealed.has(id)) yield { code: 'reveal-without-commitment', place, details };
    if (commitment === null && missing.has(id)) yield { code: 'absent-without-commitment', place, details };
    if (commitment !== null && !revealed.has(id) && !missing.has(id)) yield { code: 'not-accounted', place, details };
  }
}

function* mismatches(mh: Uint8Array, commitments: readonly Commitment[], { reveals }: Reveals): Generator<CoreProblem> {
  const committed = new Map(commitments);
  for (const [i, [department, secret]] of reveals.entries()) {
    const expected = committed.get(department);
    if (typeof expected === 'string' && commitmentOf(mh, department, fromHex(secret)) !== expected) {
      yield { code: 'wrong-reveal', place: { file: REVEALS, path: `reveals[${i}]` }, details: { department } };
    }
  }
}

/** The closed list of reveals: each opens its commitment, and whoever committed is revealed or absent. */
export function checkReveals(
  manifest: Manifest,
  mh: Uint8Array,
  commitments: readonly Commitment[],
  value: unknown,
): Outcome<Reveals, CoreProblem> {
  const shaped = read<Reveals>(revealLists, value, { file: REVEALS });
  if (!shaped.ok) return shaped;
  const { reveals, absent } = shaped.value;
  const problems: CoreProblem[] = [
    ...outOfOrder(
      manifest,
      reveals.map(([id]) => id),
      (i) => `reveals[${i}][0]`,
    ),
    ...outOfOrder(manifest, absent, (i) => `absent[${i}]`),
    ...accounts(commitments, shaped.value),
    ...mismatches(mh, commitments, shaped.value),
  ];
  if (reveals.length === 0) {
    const place = { file: REVEALS, path: 'reveals' };
    if (manifest.disclosure === 'sealed') problems.push({ code: 'sealed-without-reveal', place, details: {} });
    else if (manifest.entropy.kind === 'none') problems.push({ code: 'no-entropy', place, details: {} });
  }
  return problems.length === 0 ? done(shaped.value) : failedAll(problems);
}
