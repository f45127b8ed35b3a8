/** Where a visit is: the address, and the region where the address does not say it already. */

import type { Named } from '../../records/naming.js';
import type { Writing } from '../writing.js';

interface Place {
  readonly address: string;
  readonly region: Named;
}

export function placeOf({ address, region }: Place, { say, named }: Writing): string {
  const name = named(region);
  if (address === '') return name;
  return address.includes(name) ? address : say(`${address}（${name}）`, `${address} (${name})`);
}
