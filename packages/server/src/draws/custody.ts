/** Secrets that departments leave with the service: encrypted with a key from the settings, bound to draw and department. */

import { type Sealing, seal, unseal } from '../rights/sealing.js';

export interface Custody {
  readonly key: Uint8Array;
  readonly manifestHash: string;
  readonly department: string;
}

const sealingOf = ({ key, manifestHash, department }: Custody): Sealing => ({ key, boundTo: `${manifestHash}/${department}` });

export const sealSecret = (secret: Uint8Array, custody: Custody, random: (bytes: number) => Uint8Array): string =>
  seal(secret, sealingOf(custody), random);

/** `null`: the key is another one, or the text was changed. */
export const openSecret = (sealed: string, custody: Custody): Uint8Array | null => unseal(sealed, sealingOf(custody));
