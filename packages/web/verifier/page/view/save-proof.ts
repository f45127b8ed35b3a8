/** A proof as a file: the page makes it itself, and the browser saves it. */

import type { EntityProof } from '@double-random/core';
import { element } from '../element.js';

export function saveProof(id: string, proof: EntityProof): void {
  const blob = new Blob([`${JSON.stringify(proof, null, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  element('a', { href: address, download: `proof-${id}.json` }).click();
  // The browser takes the file within this turn; the address is not needed after it.
  setTimeout(() => URL.revokeObjectURL(address));
}
