/** drand's quicknet, the only beacon chain of the protocol: draw protocol sections 3 and 5. */

/** The chain's hash, hex. */
export const QUICKNET_CHAIN = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';

/** The chain's public key, a compressed point of G2, hex: pinned, so that a beacon is verified offline. */
export const QUICKNET_KEY =
  '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a';

const GENESIS = 1692803367n;
const PERIOD = 3n;

/** When a round is made, in Unix seconds; a bigint, since a hostile round may lie far beyond 2^53 seconds. */
export const roundTime = (round: number): bigint => GENESIS + (BigInt(round) - 1n) * PERIOD;

/** The first round made later than a moment (Unix seconds). */
export const firstRoundAfter = (seconds: number): number => {
  const past = BigInt(seconds) - GENESIS;
  return past < 0n ? 1 : Number(past / PERIOD + 2n);
};
