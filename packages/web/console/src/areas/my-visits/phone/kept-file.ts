/** A photograph or paper as it is kept: by the SHA-256 of its bytes, with the content type that the service takes. */

import type { KeptFile } from './phone-store.js';

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heic',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
};

const TAKEN: readonly string[] = [...new Set(Object.values(TYPES))];

/** For the input's `accept`. */
export const TAKEN_TYPES = TAKEN.join(',');

/** The content type that the service is told; `null`: it takes no such file. */
export function typeOf(name: string, told: string): string | null {
  if (TAKEN.includes(told)) return told;
  return TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? null;
}

/** Lower-case hex, as the service names files. */
export const hexOf = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const LONGEST_NAME = 120;

/** @returns `null` for a kind of file that the service does not take, and for an empty one */
export async function keptFile(file: File): Promise<KeptFile | null> {
  const type = typeOf(file.name, file.type);
  if (type === null || file.size === 0) return null;
  const bytes = await file.arrayBuffer();
  const sha256 = hexOf(await crypto.subtle.digest('SHA-256', bytes));
  return { sha256, name: file.name.trim().slice(-LONGEST_NAME) || 'photo', type, bytes };
}
