/** By which a repeat is told from another content under the same id. */

import { createHash } from 'node:crypto';
import { canonicalBytes } from '@double-random/core';

/** Hex SHA-256 of the canonical JSON of what somebody sent. @param from the user's id: an id that one user has used is not another's */
export const contentHashOf = (from: string, content: object): string =>
  createHash('sha256').update(canonicalBytes({ from, content })).digest('hex');
