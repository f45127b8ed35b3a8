/** The id of a delivery: made from what it tells to whom, so that the same thing cannot be sent under two ids. */

import { createHash } from 'node:crypto';

/** @param told sequence of the audit log, or the id of a test @returns SHA-256, hex */
export const deliveryId = (webhook: string, told: number | string): string =>
  createHash('sha256').update(`${webhook}/${told}`).digest('hex');
