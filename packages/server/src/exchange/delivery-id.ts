/** The id of a delivery: made from what it tells to whom, so that the same thing cannot be sent under two ids, nor another one under the same. */

import { createHash } from 'node:crypto';

/**
 * @param told hash of the entry of the audit log (its number means another entry after a restored backup), or the id of a test
 * @returns SHA-256, hex
 */
export const deliveryId = (webhook: string, told: string): string => createHash('sha256').update(`${webhook}/${told}`).digest('hex');
