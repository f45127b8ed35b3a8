/**
 * Which encoding a text file is in. A byte order mark decides; otherwise the whole file is looked at, because a GBK file may
 * begin with a megabyte of digits: valid UTF-8 is UTF-8, and the rest is GB 18030 (which contains GBK and GB 2312) unless the
 * file is plainly UTF-8 with a few damaged places, or most of its lines are UTF-8 and the others were pasted in from elsewhere.
 */

import type { Source } from './source.js';
import { firstBytes } from './source.js';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Characters that do not exist in this encoding; each becomes U+FFFD. */
  readonly damaged: number;
  /** What it may be instead, where no encoding fits all of it. */
  readonly other: Encoding | null;
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

/** Bytes that are decoded at once, at least. */
const LEAST_PIECE = 64;

/**
 * The source's bytes in pieces that are never short, unless the whole is: Node's GB 18030 decoder throws, fatal or not, when a piece of
 * one byte follows an unfinished character of four.
 */
async function* inLargePieces(source: Source): AsyncGenerator<Uint8Array> {
  let held = new Uint8Array();
  let gathered: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.open()) {
    gathered.push(chunk.slice());
    length += chunk.length;
    if (length < LEAST_PIECE) continue;
    if (held.length > 0) yield held;
    held = Buffer.concat(gathered);
    gathered = [];
    length = 0;
  }
  yield Buffer.concat([held, ...gathered]);
}

async function isValid(source: Source, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of inLargePieces(source)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

interface Census {
  /** Characters. */
  readonly damaged: number;
  readonly foreign: number;
  /** Lines with damaged characters, and lines with Chinese ones and no damage: rare where the encoding is not the right one. */
  readonly damagedLines: number;
  readonly chineseLines: number;
}

const isChinese = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

async function census(source: Source, encoding: Encoding): Promise<Census> {
  const sum = { damaged: 0, foreign: 0, damagedLines: 0, chineseLines: 0 };
  let damagedBefore = 0;
  let chinese = false;
  const endLine = (): void => {
    if (sum.damaged > damagedBefore) sum.damagedLines++;
    else if (chinese) sum.chineseLines++;
    damagedBefore = sum.damaged;
    chinese = false;
  };
  for await (const text of decoded(source, encoding)) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0xfffd) sum.damaged++;
      else if (unit > 0x7f) {
        sum.foreign++;
        chinese ||= isChinese(unit);
      } else if (unit === 0x0a || unit === 0x0d) endLine();
    }
  }
  endLine();
  return sum;
}

const isMostly = ({ damaged, foreign, damagedLines, chineseLines }: Census): boolean =>
  damaged * DAMAGE_SHARE < foreign || chineseLines > damagedLines;

/** How many characters of the source do not exist in an encoding. */
export const damageOf = async (source: Source, encoding: Encoding): Promise<number> =>
  (await isValid(source, encoding)) ? 0 : (await census(source, encoding)).damaged;

export async function findEncoding(source: Source): Promise<FoundEncoding> {
  const marked = markOf(await firstBytes(source, LONGEST_MARK));
  if (marked !== undefined) return { encoding: marked, damaged: await damageOf(source, marked), other: null };
  if (await isValid(source, 'utf-8')) return { encoding: 'utf-8', damaged: 0, other: null };
  const asUtf8 = await census(source, 'utf-8');
  if (isMostly(asUtf8)) return { encoding: 'utf-8', damaged: asUtf8.damaged, other: 'gb18030' };
  return { encoding: 'gb18030', damaged: (await census(source, 'gb18030')).damaged, other: 'utf-8' };
}

/** The text of a source in pieces, without its byte order mark; what cannot be decoded is U+FFFD. */
export async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let first = true;
  for await (const chunk of inLargePieces(source)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text === '') continue;
    yield first && text.startsWith('\uFEFF') ? text.slice(1) : text;
    first = false;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
