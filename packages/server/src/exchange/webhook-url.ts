/** Which addresses a webhook may have. What a name resolves to is looked at when it is connected to, each time anew. */

import { isIP } from 'node:net';
import { mayConnect, networks } from '../outside/receiver-address.js';

/** As the URL parser writes it; `null`: not usable. @param allowed networks that may be reached although they are not public */
export function webhookUrl(given: string, allowed: readonly string[]): string | null {
  if (!URL.canParse(given)) return null;
  const url = new URL(given);
  const protocols = allowed.length > 0 ? ['https:', 'http:'] : ['https:'];
  if (!protocols.includes(url.protocol) || `${url.username}${url.password}${url.hash}` !== '') return null;
  const address = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !mayConnect(url.protocol, { address }, networks(allowed))) return null;
  return url.href;
}

/** What the audit log tells of an address. */
export const originOf = (url: string): string => new URL(url).origin;
