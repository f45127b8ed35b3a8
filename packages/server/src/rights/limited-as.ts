/** Whom a limit counts as one caller. */

import { isIP } from 'node:net';

const GROUPS = 8;
const NETWORK_GROUPS = 4;

/** Whom a limit counts: the IPv4 address, or the /64 network of an IPv6 address, within which a caller may choose addresses at will. */
export function limitedAs(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = (address.split('%')[0] as string).toLowerCase().split('::');
  const groups = (text: string): string[] => text.split(':').filter((group) => group !== '');
  const [left, right] = [groups(head), groups(tail)];
  const whole = address.includes('::')
    ? [...left, ...Array.from({ length: GROUPS - left.length - right.length }, () => '0'), ...right]
    : left;
  return `${whole
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
