/** Sealing and verifying a pool of 1,000,000 entities. References: Merkle root by createHash; reading the same lines with JSON.parse and createHash. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { canonicalBytes, type EntityLine, filesInMemory, formatLine, holdDraw, type InspectorLine, sealPool } from '@double-random/core';
import { frozenDraw } from './frozen-draw.js';
import { secondsOf, secondsOfAsync } from './measure.js';

export const name = 'verify';

const ENTITIES = 1_000_000;
const SAMPLE = 50_000;
const DEPARTMENTS = ['culture', 'ecology', 'emergency', 'market'] as const;
const INSPECTORS = 1_000;

const entities = (): EntityLine[] =>
  Array.from({ length: ENTITIES }, (_, i) => [
    `91330100MA${String(i).padStart(8, '0')}`,
    `杭州第${i}号机械制造有限公司`,
    's',
    String(330100 + (i % 13)),
    DEPARTMENTS.filter((_id, d) => (i + d) % 3 !== 0).map((id) => [id, []] as const),
  ]);

const inspectors = (): InspectorLine[] =>
  Array.from({ length: INSPECTORS }, (_, i) => [`i${String(i).padStart(5, '0')}`, [String(330100 + (i % 13))], [], '200', '0'.repeat(64)]);

const node = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256').update(Uint8Array.of(tag));
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 6962 as it is written, level by level. */
function plainRoot(lines: readonly string[]): string {
  let level = lines.map((line) => node(0, Buffer.from(line)));
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i] as Buffer, level[i + 1]];
      next.push(right === undefined ? left : node(1, left, right));
    }
    level = next;
  }
  return (level[0] as Buffer).toString('hex');
}

/** Verifies in a process of its own, so that its memory is its own too. */
function verifyAlone(folder: string): { readonly verdict: string; readonly seconds: number; readonly megabytes: number } {
  const child = fileURLToPath(new URL('./verify-alone.js', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [child, folder], { encoding: 'utf8' }));
}

/** The least that any checker must do with the pool: read the lines, parse them, hash them. */
async function plainReading(folder: string): Promise<number> {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(join(folder, 'entities.ndjson')) })) {
    if ((JSON.parse(line) as unknown[]).length === 5 && createHash('sha256').update(line).digest().length === 32) count++;
  }
  return count;
}

export async function run(print: (line: string) => void): Promise<void> {
  const lines = entities().map(formatLine);
  const sealed = secondsOf(() => sealPool(lines));
  const plain = secondsOf(() => plainRoot(lines));
  if (sealed.value.seal.root !== plain.value) throw new Error('the two roots differ');
  print(
    `Merkle root of 1,000,000 lines: ${sealed.seconds.toFixed(2)} s   (target ≤ 2 s); createHash: ${plain.seconds.toFixed(2)} s = ×${(plain.seconds / sealed.seconds).toFixed(1)}`,
  );

  const folder = mkdtempSync(join(tmpdir(), 'double-random-bench-'));
  try {
    await writeBundle(folder);
    const verified = verifyAlone(folder);
    if (verified.verdict !== 'valid') throw new Error(verified.verdict);
    const reading = await secondsOfAsync(() => plainReading(folder));
    print(
      `Verification of a bundle of 1,000,000 entities, 50,000 drawn × 4 departments × 2: ${verified.seconds.toFixed(2)} s, peak ${verified.megabytes} MB   (target ≤ 10 s)`,
    );
    print(
      `reading, parsing and hashing its pool line by line: ${reading.seconds.toFixed(2)} s = ×${(reading.seconds / verified.seconds).toFixed(2)}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeBundle(folder: string): Promise<void> {
  const team = [{ role: 'officer', requires: [], count: 2 }];
  const rolls = DEPARTMENTS.map((id) => ({
    department: { id, role: 'cooperating' as const, inspectors: { size: 0, root: '' }, team },
    inspectors: inspectors(),
  }));
  const { files } = frozenDraw(entities(), rolls, SAMPLE);
  const held = await holdDraw(filesInMemory(files));
  if (!held.ok) throw new Error(JSON.stringify(held.problems));
  files.set('result.json', held.value.resultBytes).set('events.json', canonicalBytes([]));
  for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes);
}
