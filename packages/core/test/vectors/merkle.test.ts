import { createHash } from 'node:crypto';
import { fromHex, PoolSealer, sealPool, toHex } from '@double-random/core';
import test from 'ava';
import { InclusionProver, leafHash, MerkleBuilder, rootFromPath } from '../../dist/pools/merkle.js';
import { readVector } from '../support/vectors.js';

interface Vectors {
  readonly hasher: Readonly<Record<string, string>>;
  readonly leaves_hex: readonly string[];
  readonly roots_by_size_hex: readonly string[];
}

const { hasher, leaves_hex, roots_by_size_hex } = readVector<Vectors>('merkle_rfc6962.json');
const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** RFC 6962 section 2.1, word for word. */
function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0] as Uint8Array);
  let k = 1;
  while (2 * k < leaves.length) k *= 2;
  return sha256(Uint8Array.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

/** RFC 6962 section 2.1.1, word for word. */
function auditPath(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  let k = 1;
  while (2 * k < leaves.length) k *= 2;
  return m < k
    ? [...auditPath(m, leaves.slice(0, k)), treeHash(leaves.slice(k))]
    : [...auditPath(m - k, leaves.slice(k)), treeHash(leaves.slice(0, k))];
}

const hashesOf = (leaves: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(leaves.map((leaf) => leafHash(leaf))));

function rootOf(leaves: readonly Uint8Array[]): string {
  const builder = new MerkleBuilder();
  builder.addLeaves(hashesOf(leaves));
  return toHex(builder.root());
}

test('leaf and empty tree as RFC 6962 has them', (t) => {
  t.is(toHex(leafHash(new Uint8Array())), hasher["leaf('')"] as string);
  t.is(toHex(leafHash(utf8('L123456'))), hasher["leaf('L123456')"] as string);
  t.is(rootOf([]), hasher['empty_root'] as string);
});

test('a node as RFC 6962 has it: two subtrees joined', (t) => {
  const joined = rootFromPath(utf8('N123'), 0, 2, [utf8('N456')]);
  t.is(toHex(joined as Uint8Array), hasher["node('N123','N456')"] as string);
});

for (const [size, root] of roots_by_size_hex.entries()) {
  test(`the published root of ${size} leaves`, (t) => {
    t.is(rootOf(leaves_hex.slice(0, size).map(fromHex)), root);
  });
}

test('roots of 0 to 64 leaves, added at once or one by one, equal the recursive definition', (t) => {
  const leaves = Array.from({ length: 64 }, (_, i) => utf8(`line ${i}`));
  for (let size = 0; size <= 64; size++) {
    const some = leaves.slice(0, size);
    const expected = toHex(treeHash(some));
    const slow = new MerkleBuilder();
    for (const leaf of some) slow.addLeaves(leafHash(leaf));
    t.is(toHex(slow.root()), expected);
    t.is(rootOf(some), expected);
  }
});

test('inclusion proofs for every index of every size from 1 to 64 equal the recursive definition and lead to the root', (t) => {
  const leaves = Array.from({ length: 64 }, (_, i) => utf8(`line ${i}`));
  let wrong = 0;
  for (let size = 1; size <= 64; size++) {
    const some = leaves.slice(0, size);
    const hashes = hashesOf(some);
    const root = toHex(treeHash(some));
    for (let index = 0; index < size; index++) {
      const prover = new InclusionProver(index, size);
      const cut = 32 * (index % (size + 1));
      prover.addLeaves(hashes.subarray(0, cut));
      prover.addLeaves(hashes.subarray(cut));
      const path = prover.path();
      const expected = auditPath(index, some);
      if (path.map(toHex).join() !== expected.map(toHex).join()) wrong++;
      const found = rootFromPath(leafHash(some[index] as Uint8Array), index, size, path);
      if (found === null || toHex(found) !== root) wrong++;
      // Neither another place, nor another leaf, nor another size or length proves anything.
      const elsewhere = size === 1 ? null : rootFromPath(leafHash(some[index] as Uint8Array), (index + 1) % size, size, path);
      if (elsewhere !== null && toHex(elsewhere) === root) wrong++;
      const other = rootFromPath(leafHash(utf8('another line')), index, size, path);
      if (other !== null && toHex(other) === root) wrong++;
      if (rootFromPath(leafHash(some[index] as Uint8Array), index, size, [...path, leafHash(utf8('x'))]) !== null) wrong++;
    }
  }
  t.is(wrong, 0);
});

test('there is no place before the first leaf nor after the last', (t) => {
  t.is(rootFromPath(leafHash(utf8('a')), -1, 1, []), null);
  t.is(rootFromPath(leafHash(utf8('a')), 1, 1, []), null);
  t.is(rootFromPath(leafHash(utf8('a')), 0, 0, []), null);
});

test('a pool is sealed with the tree over its lines without their line ends', (t) => {
  for (const count of [0, 1, 2, 5, 4096, 9000, 20_000]) {
    const lines = Array.from({ length: count }, (_, i) => JSON.stringify([`id-${i}`, '对象']));
    const { bytes, seal } = sealPool(lines);
    t.is(new TextDecoder().decode(bytes), lines.map((line) => `${line}\n`).join(''));
    t.deepEqual(seal, { size: count, root: toHex(treeHash(lines.map(utf8))) });
  }
});

test('lines sealed as they come make the same pool, in chunks of whole lines', (t) => {
  const lines = Array.from({ length: 20_000 }, (_, i) => JSON.stringify([`id-${i}`, '对象'.repeat(i % 9)]));
  const sealer = new PoolSealer();
  for (const line of lines) sealer.add(line);
  const { chunks, seal } = sealer.finish();
  const whole = sealPool(lines);
  t.true(chunks.length > 1);
  t.true(chunks.every((chunk) => chunk.at(-1) === 0x0a && chunk.length < 1 << 19));
  t.true(Buffer.concat(chunks).equals(whole.bytes));
  t.deepEqual(seal, whole.seal);
});
