import {
  checkEntropy,
  firstRoundAfter,
  fromHex,
  isBeaconSignature,
  QUICKNET_CHAIN,
  randomnessOf,
  roundTime,
  toHex,
} from '@double-random/core';
import test from 'ava';
import { QUICKNET_KEY } from '../../dist/seed/quicknet.js';
import { readVector } from '../support/vectors.js';

interface Round {
  readonly round: number;
  readonly signature: string;
  readonly randomness: string;
}

interface Vectors {
  readonly chains: readonly {
    readonly name: string;
    readonly chain_hash: string;
    readonly public_key: string;
    readonly period: number;
    readonly genesis_time: number;
    readonly rounds: readonly Round[];
  }[];
  readonly must_reject: readonly { readonly chain: string; readonly round: number; readonly signature: string }[];
}

const { chains, must_reject } = readVector<Vectors>('drand.json');
const quicknet = chains.find(({ name }) => name === 'quicknet') as Vectors['chains'][number];
const sourceOf = (round: number) => ({ kind: 'drand', chain: QUICKNET_CHAIN, round }) as const;

test('the pinned chain is quicknet, with its key and its rounds on its clock', (t) => {
  t.is(QUICKNET_CHAIN, quicknet.chain_hash);
  t.is(QUICKNET_KEY, quicknet.public_key);
  t.is(roundTime(1), BigInt(quicknet.genesis_time));
  t.is(roundTime(1001), BigInt(quicknet.genesis_time + 1000 * quicknet.period));
});

test('the first round after a moment is later than it, and the one before is not', (t) => {
  for (const seconds of [
    0,
    quicknet.genesis_time - 1,
    quicknet.genesis_time,
    quicknet.genesis_time + 1,
    quicknet.genesis_time + 3,
    1_900_000_000,
  ]) {
    const round = firstRoundAfter(seconds);
    t.true(roundTime(round) > BigInt(seconds));
    t.true(round === 1 || roundTime(round - 1) <= BigInt(seconds));
  }
});

for (const { round, signature, randomness } of quicknet.rounds) {
  test(`quicknet round ${round} is accepted, and only as itself`, (t) => {
    t.true(isBeaconSignature(round, fromHex(signature)));
    t.is(toHex(randomnessOf(fromHex(signature))), randomness);
    t.true(checkEntropy(sourceOf(round), { signature, randomness }).ok);
    const other = checkEntropy(sourceOf(round + 1), { signature, randomness });
    t.deepEqual(other.ok ? [] : other.problems.map(({ code }) => code), ['wrong-signature']);
    const altered = checkEntropy(sourceOf(round), {
      signature,
      randomness: randomness.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    });
    t.deepEqual(altered.ok ? [] : altered.problems.map(({ code, place }) => [code, place.path]), [['wrong-randomness', 'randomness']]);
  });
}

for (const { round, signature } of must_reject) {
  test(`another round's signature is refused as quicknet round ${round}`, (t) => {
    t.false(isBeaconSignature(round, fromHex(signature)));
    const randomness = toHex(randomnessOf(fromHex(signature)));
    const found = checkEntropy(sourceOf(round), { signature, randomness });
    t.deepEqual(found.ok ? [] : found.problems, [
      { code: 'wrong-signature', place: { file: 'entropy.json', path: 'signature' }, details: { round } },
    ]);
  });
}

test('what is no point of the curve is no signature: zeros, the point at infinity, x not below p, a point without its flag, other lengths', (t) => {
  const good = fromHex((quicknet.rounds[0] as Round).signature);
  const round = (quicknet.rounds[0] as Round).round;
  const infinity = new Uint8Array(48);
  infinity[0] = 0xc0;
  const flagless = good.slice();
  flagless[0] = (flagless[0] as number) & 0x7f;
  const mirrored = good.slice();
  mirrored[0] = (mirrored[0] as number) ^ 0x20;
  const large = new Uint8Array(48).fill(0xff);
  large[0] = 0x9f;
  for (const bytes of [new Uint8Array(48), infinity, flagless, mirrored, large, good.slice(1), new Uint8Array()]) {
    t.false(isBeaconSignature(round, bytes));
  }
});

test('signatures of the default chain are refused: its points lie in the other group', (t) => {
  const { rounds } = chains.find(({ name }) => name === 'default') as Vectors['chains'][number];
  for (const { round, signature, randomness } of rounds) {
    t.false(isBeaconSignature(round, fromHex(signature)));
    t.false(checkEntropy(sourceOf(round), { signature, randomness }).ok);
  }
});
