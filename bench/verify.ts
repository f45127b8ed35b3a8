/** Sealing and verifying a pool of 1,000,000 entities. References: Merkle root by createHash; reading the same lines with JSON.parse and createHash. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { formatLine, sealPool } from '@double-random/core';
import { cityBundle, cityEntities } from './city-bundle.js';
import { secondsOf, secondsOfAsync } from './measure.js';

export const name = 'verify';

const ENTITIES = 1_000_000;
const SAMPLE = 50_000;
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
  const lines = cityEntities(ENTITIES).map(formatLine);
  const sealed = secondsOf(() => sealPool(lines));
  const plain = secondsOf(() => plainRoot(lines));
  if (sealed.value.seal.root !== plain.value) throw new Error('the two roots differ');
  print(
    `Merkle root of 1,000,000 lines: ${sealed.seconds.toFixed(2)} s   (target ≤ 2 s); createHash: ${plain.seconds.toFixed(2)} s = ×${(plain.seconds / sealed.seconds).toFixed(1)}`,
  );

  const folder = mkdtempSync(join(tmpdir(), 'double-random-bench-'));
  try {
    for (const [file, bytes] of await cityBundle(ENTITIES, SAMPLE)) writeFileSync(join(folder, file), bytes);
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
