/** Sources for tests: text in any encoding, cut into pieces of any size. */

import type { Source } from '@double-random/directories';
import iconv from 'iconv-lite';

/** A source whose bytes come in pieces of so many bytes. */
export const inPieces = (name: string, bytes: Uint8Array, size: number): Source => ({
  name,
  async *open() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  },
});

/** Encodings as iconv-lite names them; `utf-8-bom` and the UTF-16 ones begin with a byte order mark. */
export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'gb18030' | 'gbk' | 'utf-16le' | 'utf-16be';

export function encoded(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`);
  return iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
}

export const textSource = (text: string, encoding: TextEncoding = 'utf-8', name = 'list.csv', size = 1 << 16): Source =>
  inPieces(name, encoded(text, encoding), size);
