/** Secrets that whoever holds them is let in by: the store keeps only their hashes. */

import { createHash } from 'node:crypto';
import type { Outside } from '../outside/outside.js';

/** Bytes that nobody can guess, as text for cookies and headers (base64url). */
export const newSecret = ({ random }: Pick<Outside, 'random'>, bytes: number): string => Buffer.from(random(bytes)).toString('base64url');

/** SHA-256 of a secret's text, hex. The secrets are random and long, so that a plain hash is enough. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');
