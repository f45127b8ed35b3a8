/**
 * Which encoding a text file is in. A byte order mark decides; otherwise the whole file is looked at, because a GBK file may
 * begin with a megabyte of digits: valid UTF-8 is UTF-8, and the rest is GB 18030 (which contains GBK and GB 2312) unless the
 * file is plainly UTF-8 with a few damaged places.
 */

import type { Source } from './source.js';
import { firstBytes } from './source.js';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Characters that do not exist in this encoding; each becomes U+FFFD. */
  readonly damaged: number;
}

const LONGEST_MARK = 4;
/** In GBK text read as UTF-8 far more than one foreign character in ten is damaged. */
const DAMAGE_SHARE = 10;

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const markOf = (first: Uint8Array): Encoding | undefined => MARKS.find(([, mark]) => mark.every((byte, i) => first[i] === byte))?.[0];

async function isValid(source: Source, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of source.open()) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

interface Census {
  readonly damaged: number;
  readonly foreign: number;
}

async function census(source: Source, encoding: Encoding): Promise<Census> {
  let damaged = 0;
  let foreign = 0;
  for await (const text of decoded(source, encoding)) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0xfffd) damaged++;
      else if (unit > 0x7f) foreign++;
    }
  }
  return { damaged, foreign };
}

export async function findEncoding(source: Source): Promise<FoundEncoding> {
  const marked = markOf(await firstBytes(source, LONGEST_MARK));
  if (marked !== undefined)
    return { encoding: marked, damaged: (await isValid(source, marked)) ? 0 : (await census(source, marked)).damaged };
  if (await isValid(source, 'utf-8')) return { encoding: 'utf-8', damaged: 0 };
  const asUtf8 = await census(source, 'utf-8');
  if (asUtf8.damaged * DAMAGE_SHARE < asUtf8.foreign) return { encoding: 'utf-8', damaged: asUtf8.damaged };
  return { encoding: 'gb18030', damaged: (await census(source, 'gb18030')).damaged };
}

/** The text of a source in pieces, without its byte order mark; what cannot be decoded is U+FFFD. */
export async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let first = true;
  for await (const chunk of source.open()) {
    const text = decoder.decode(chunk, { stream: true });
    if (text === '') continue;
    yield first && text.startsWith('\uFEFF') ? text.slice(1) : text;
    first = false;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
