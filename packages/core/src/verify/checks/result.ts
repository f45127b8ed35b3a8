import { MANIFEST_FILE, RESULT_FILE } from '../../bundle/names.js';
import { concatBytes, fromUtf8 } from '../../encoding/bytes.js';
import type { StratumDraw } from '../../entities/selection.js';
import { checkedBy, type DepartmentDraw, drawDepartment } from '../../inspectors/department-draw.js';
import { isProven } from '../../inspectors/shortage.js';
import type { Manifest } from '../../manifest/manifest.js';
import type { EntityLine, InspectorLine, RecusalLine } from '../../pools/lines.js';
import type { CoreProblem } from '../../problems.js';
import { encodeResult, pieceAt } from '../../record/encode-result.js';
import { makeResult, resultHashOf } from '../../record/make-result.js';
import type { Result } from '../../record/result.js';
import type { Check, Scene, Work } from '../work.js';

/** More slots than any draw has, and as many as fit into the memory of an ordinary machine. */
const MOST_SLOTS = 1 << 22;

function countSlots({ departments }: Manifest, checked: ReadonlyMap<string, readonly EntityLine[]>): number {
  return departments.reduce((slots, { id, team }) => {
    const size = team.reduce((sum, { count }) => sum + count, 0);
    return slots + size * (checked.get(id)?.length ?? 0);
  }, 0);
}

/** The departments draw their teams, each on its own. */
export const teamsCheck: Check = {
  name: 'teams',
  needs: ['manifest', 'mh', 'seed', 'inspectors', 'recusals', 'strata', 'unknownRecused'],
  async run({ work, report, pause }) {
    const manifest = work.manifest as Manifest;
    const strata = work.strata as readonly StratumDraw[];
    const seed = work.seed as Uint8Array;
    const checked = checkedBy(strata.flatMap((stratum) => stratum.selected.map(({ entity }) => entity)));
    const found = countSlots(manifest, checked);
    if (found > MOST_SLOTS) return [{ code: 'too-many-slots', place: { file: MANIFEST_FILE }, details: { found, limit: MOST_SLOTS } }];
    const departments: DepartmentDraw[] = [];
    for (const department of manifest.departments) {
      const inspectors = (work.inspectors as ReadonlyMap<string, readonly InspectorLine[]>).get(department.id) ?? [];
      await pause();
      departments.push(
        drawDepartment(seed, department, inspectors, work.recusals as readonly RecusalLine[], checked.get(department.id) ?? []),
      );
      report(departments.length, manifest.departments.length);
    }
    await pause();
    work.departments = departments;
    work.result = makeResult(manifest, work.mh as Uint8Array, seed, strata, departments);
    await pause();
    work.resultBytes = encodeResult(work.result);
    await pause();
    work.resultHash = resultHashOf(work.resultBytes);
    return [];
  },
};

/** Every shortage certificate proves that nobody could have filled more. */
export const shortagesCheck: Check = {
  name: 'shortages',
  needs: ['departments'],
  async run({ work }) {
    const unproven = (work.departments as readonly DepartmentDraw[]).filter(
      ({ board, unfillable }) => unfillable.empty.length > 0 && !isProven(board, unfillable),
    );
    return unproven.map(({ department }) => ({
      code: 'unproven-shortage',
      place: { file: RESULT_FILE, path: 'shortages' },
      details: { department: department.id },
    }));
  },
};

/** Bytes shown around a difference. */
const SHOWN = 40;

/** Text of bytes that may have been cut within a character, and that may be no text at all. */
const shown = (bytes: Uint8Array): string => (bytes.length === 0 ? '∅' : (fromUtf8(bytes) ?? new TextDecoder().decode(bytes)));

/** The first bytes from a place on, as many as a message shows. */
async function shownFrom(rest: Uint8Array, chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let found: Uint8Array = rest.slice(0, SHOWN);
  while (found.length < SHOWN) {
    const next = await chunks.next();
    if (next.done === true) break;
    found = concatBytes([found, next.value.subarray(0, SHOWN - found.length)]);
  }
  return found;
}

function difference(result: Result, expected: Uint8Array, found: Uint8Array, at: number): CoreProblem {
  const { path } = pieceAt(result, at);
  return {
    code: 'differs',
    place: { file: RESULT_FILE, byte: at + 1, ...(path === '' ? {} : { path }) },
    details: { expected: shown(expected.subarray(at, at + SHOWN)), found: shown(found) },
  };
}

/** The index in a chunk of the first byte that is not the one expected there, or the chunk's length. */
function sameUpTo(chunk: Uint8Array, expected: Uint8Array, at: number): number {
  let i = 0;
  while (i < chunk.length && chunk[i] === expected[at + i]) i++;
  return i;
}

/** The published result is, byte for byte, what the protocol yields. It is compared as it streams by, never parsed. */
async function compareResult({ files, work }: Scene): Promise<CoreProblem[]> {
  const { result, resultBytes: expected } = work as Required<Work>;
  const chunks = files.read(RESULT_FILE)[Symbol.asyncIterator]();
  let at = 0;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    const chunk = next.value;
    const same = sameUpTo(chunk, expected, at);
    at += same;
    if (same < chunk.length) {
      const found = await shownFrom(chunk.subarray(same), chunks);
      await chunks.return?.();
      return [difference(result, expected, found, at)];
    }
  }
  return at === expected.length ? [] : [difference(result, expected, new Uint8Array(), at)];
}

export const resultCheck: Check = { name: 'result', needs: ['result', 'resultBytes'], run: compareResult };
