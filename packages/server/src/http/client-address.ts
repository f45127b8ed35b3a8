/** The address that a request comes from. */

import { isIP } from 'node:net';

const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;

/** @param named what trusted proxies say; believed only if it is an address @param peer the other end of the connection */
export const addressOf = (named: string, peer: string | undefined): string =>
  (isIP(named) === 0 ? (peer ?? '') : named).replace(MAPPED, '');
