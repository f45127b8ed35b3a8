import type { Manifest, PoolSeal } from '../../manifest/manifest.js';
import { EXCLUSIONS, INSPECTORS, poolFile, RECUSALS } from '../../pools/forms.js';
import type { InspectorLine, RecusalLine } from '../../pools/lines.js';
import { PoolReader } from '../../pools/reader.js';
import type { CoreProblem } from '../../problems.js';
import type { Check } from '../work.js';

/** Whether a pool that was read whole is the one that the manifest fixed. */
export function sealProblems(file: string, expected: PoolSeal, found: PoolSeal): CoreProblem[] {
  const place = { file };
  if (found.size !== expected.size) return [{ code: 'wrong-size', place, details: { expected: expected.size, found: found.size } }];
  return found.root === expected.root ? [] : [{ code: 'wrong-root', place, details: { expected: expected.root, found: found.root } }];
}

/** Each department's inspectors are a pool as the manifest fixed it. */
export const inspectorsCheck: Check = {
  name: 'inspectors',
  needs: ['manifest'],
  async run({ files, work, report }) {
    const { departments } = work.manifest as Manifest;
    const total = departments.reduce((sum, { inspectors }) => sum + inspectors.size, 0);
    const pools = new Map<string, readonly InspectorLine[]>();
    const problems: CoreProblem[] = [];
    let done = 0;
    for (const { id, inspectors: seal } of departments) {
      const file = poolFile.inspectors(id);
      const reader = new PoolReader<InspectorLine>(files, file, INSPECTORS, seal.size);
      const lines: InspectorLine[] = [];
      for await (const block of reader.blocks()) {
        for (const line of block.lines) lines.push(line);
        done += block.lines.length;
        report(done, total);
      }
      problems.push(...(reader.problems.length > 0 ? reader.problems : sealProblems(file, seal, reader.seal())));
      pools.set(id, lines);
    }
    if (problems.length === 0) work.inspectors = pools;
    return problems;
  },
};

/** The recusals are a pool as the manifest fixed it, and name departments and inspectors that there are. */
export const recusalsCheck: Check = {
  name: 'recusals',
  needs: ['manifest', 'inspectors'],
  async run({ files, work }) {
    const file = poolFile.recusals;
    const { recusals: seal } = work.manifest as Manifest;
    const known = new Map(
      [...(work.inspectors as NonNullable<typeof work.inspectors>)].map(([id, lines]) => [id, new Set(lines.map(([i]) => i))]),
    );
    const reader = new PoolReader<RecusalLine>(files, file, RECUSALS, seal.size);
    const recusals: RecusalLine[] = [];
    for await (const block of reader.blocks()) {
      for (const [i, line] of block.lines.entries()) {
        const [department, , inspector] = line;
        const place = { file, line: block.first + i };
        const inspectors = known.get(department);
        if (inspectors === undefined) return [{ code: 'unknown-department', place, details: { found: department } }];
        if (!inspectors.has(inspector)) return [{ code: 'unknown-inspector', place, details: { found: inspector, department } }];
        recusals.push(line);
      }
    }
    const problems = reader.problems.length > 0 ? reader.problems : sealProblems(file, seal, reader.seal());
    if (problems.length === 0) work.recusals = recusals;
    return problems;
  },
};

/** The exclusions are a pool as the manifest fixed it. */
export const exclusionsCheck: Check = {
  name: 'exclusions',
  needs: ['manifest'],
  async run({ files, work, report }) {
    const file = poolFile.exclusions;
    const { exclusions: seal } = work.manifest as Manifest;
    const reader = new PoolReader(files, file, EXCLUSIONS, seal.size);
    const reasons = new Map<string, number>();
    for await (const { lines, first } of reader.blocks()) {
      for (const [, reason] of lines) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      report(first - 1 + lines.length, seal.size);
    }
    const problems = reader.problems.length > 0 ? reader.problems : sealProblems(file, seal, reader.seal());
    if (problems.length === 0) work.exclusions = reasons;
    return problems;
  },
};
