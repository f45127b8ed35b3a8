import { RESULT_FILE } from '../../bundle/names.js';
import { fromUtf8 } from '../../encoding/bytes.js';
import type { StratumDraw } from '../../entities/selection.js';
import { type DepartmentDraw, drawDepartment } from '../../inspectors/department-draw.js';
import { isProven } from '../../inspectors/shortage.js';
import type { Manifest } from '../../manifest/manifest.js';
import type { InspectorLine, RecusalLine } from '../../pools/lines.js';
import type { CoreProblem } from '../../problems.js';
import { encodeResult, pieceAt } from '../../record/encode-result.js';
import { makeResult, resultHashOf } from '../../record/make-result.js';
import type { Result } from '../../record/result.js';
import type { Check, Scene, Work } from '../work.js';

/** The departments draw their teams, each on its own. */
export const teamsCheck: Check = {
  name: 'teams',
  needs: ['manifest', 'mh', 'seed', 'inspectors', 'recusals', 'strata', 'unknownRecused'],
  async run({ work, report }) {
    const manifest = work.manifest as Manifest;
    const strata = work.strata as readonly StratumDraw[];
    const seed = work.seed as Uint8Array;
    const selected = strata.flatMap((stratum) => stratum.selected.map(({ entity }) => entity));
    work.departments = manifest.departments.map((department, i) => {
      const inspectors = (work.inspectors as ReadonlyMap<string, readonly InspectorLine[]>).get(department.id) ?? [];
      const draw = drawDepartment(seed, department, inspectors, work.recusals as readonly RecusalLine[], selected);
      report(i + 1, manifest.departments.length);
      return draw;
    });
    work.result = makeResult(manifest, work.mh as Uint8Array, seed, strata, work.departments);
    work.resultBytes = encodeResult(work.result);
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

function difference(result: Result, expected: Uint8Array, found: Uint8Array, at: number): CoreProblem {
  const { path } = pieceAt(result, at);
  const from = Math.max(0, at - 8);
  return {
    code: 'differs',
    place: { file: RESULT_FILE, byte: at + 1, ...(path === '' ? {} : { path }) },
    details: { expected: shown(expected.subarray(from, from + SHOWN)), found: shown(found) },
  };
}

/** The published result is, byte for byte, what the protocol yields. It is compared as it streams by, never parsed. */
async function compareResult({ files, work }: Scene): Promise<CoreProblem[]> {
  const { result, resultBytes: expected } = work as Required<Work>;
  let at = 0;
  for await (const chunk of files.read(RESULT_FILE)) {
    const length = Math.min(chunk.length, expected.length - at);
    for (let i = 0; i < length; i++) {
      if (chunk[i] !== expected[at + i]) return [difference(result, expected, chunk.subarray(Math.max(0, i - 8), i - 8 + SHOWN), at + i)];
    }
    at += length;
    if (length < chunk.length) return [difference(result, expected, chunk.subarray(length, length + SHOWN), at)];
  }
  return at === expected.length ? [] : [difference(result, expected, new Uint8Array(), at)];
}

export const resultCheck: Check = { name: 'result', needs: ['result', 'resultBytes'], run: compareResult };
