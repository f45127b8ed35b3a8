/** Which addresses of receivers may be connected to: what stands in a webhook's URL must not lead into the service's own machine or network. */

import type { LookupAddress } from 'node:dns';
import { BlockList, isIPv4 } from 'node:net';

/** IPv4 that is no address of the public internet (IANA special-purpose registry). */
const NOT_PUBLIC_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** All of IPv6 that is in use publicly; whatever carries an IPv4 address within is left out below or stands outside. */
const PUBLIC_IPV6 = ['2000::/3'];

/** Protocol assignments with Teredo, documentation (both), 6to4. */
const NOT_PUBLIC_IPV6 = ['2001::/23', '2001:db8::/32', '3fff::/20', '2002::/16'];

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIPv4(address) ? 'ipv4' : 'ipv6');

/** Networks as `address/bits`. Throws when one is not. */
export function networks(given: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of given) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

const notPublic = networks([...NOT_PUBLIC_IPV4, ...NOT_PUBLIC_IPV6]);
const publicIpv6 = networks(PUBLIC_IPV6);

const isPublic = (address: string): boolean => {
  const family = familyOf(address);
  return !notPublic.check(address, family) && (family === 'ipv4' || publicIpv6.check(address, family));
};

/** Whether a receiver there may be connected to by this protocol: public ones by https, and those of the allowed networks by http too. */
export const mayConnect = (protocol: string, { address }: Pick<LookupAddress, 'address'>, allowed: BlockList): boolean =>
  allowed.check(address, familyOf(address)) || (protocol === 'https:' && isPublic(address));
