/** The headers of a delivery, by which its receiver knows where it comes from. */

import { createHmac } from 'node:crypto';
import type { Delivery } from './webhook.js';

/** HMAC-SHA256 over the timestamp, a full stop and the body; the key is the secret's text. @returns `v1=` and hex */
const signatureOf = (secret: string, timestamp: string, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/** @param now of this try, which the signature covers: an old delivery cannot be played again as a new one */
export function deliveryHeaders(
  { id, event, body }: Pick<Delivery, 'id' | 'event' | 'body'>,
  secret: string,
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    'content-type': 'application/json; charset=utf-8',
    'double-random-delivery': id,
    'double-random-event': event,
    'double-random-timestamp': timestamp,
    'double-random-signature': signatureOf(secret, timestamp, body),
  };
}
