import { createHash } from 'node:crypto';

const WIDTH = 6;

/** Numbers from 0 to below 1, the same for the same seed. */
export function seededNumbers(seed: string): () => number {
  let counter = 0;
  return () => {
    const hash = createHash('sha256').update(`${seed}/${counter}`).digest();
    counter += 1;
    return hash.readUIntBE(0, WIDTH) / 2 ** (8 * WIDTH);
  };
}
