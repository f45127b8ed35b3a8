import { createHash } from 'node:crypto';

/** A strong validator (RFC 9110, 8.8.1) for these very bytes, without quotes. */
export const strongTag = (content: string | Buffer): string => createHash('sha256').update(content).digest('base64url');
