/**
 * Reads a pool file in a stream: lines in order, each canonical, of the right shape and after the one before it, with the tree over
 * them growing as they pass. Reading ends at the first bad line; what is wrong with it stands in `problems`.
 */

import type { BundleFiles } from '../bundle/files.js';
import { concatBytes, fromUtf8, toHex } from '../encoding/bytes.js';
import { parseCanonical } from '../encoding/json.js';
import { read, type Shape, Walk } from '../encoding/shape.js';
import type { PoolSeal } from '../manifest/manifest.js';
import { failed, type Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import type { PoolLine } from './lines.js';
import { leafHashes, MerkleBuilder } from './merkle.js';
import { spansOfLines } from './spans.js';

/** The longest line that is read, in bytes: far beyond any real one, and small enough for any machine. */
export const LONGEST_LINE = 1 << 24;

/** The largest piece of a file that is handled at once, unless a single line is longer. */
const BLOCK = 1 << 18;

const LF = 0x0a;

/** A run of whole lines. */
export interface LineBlock<Line> {
  /** The number of the first line, from 1. */
  readonly first: number;
  readonly lines: readonly Line[];
  readonly bytes: Uint8Array;
  /** Start and end of each line in `bytes`, without its LF. */
  readonly spans: Uint32Array;
  /** The leaf hash of each line, 32 bytes each. */
  readonly leaves: Uint8Array;
}

/** How a pool's lines look and how two neighbours must stand: negative where `a` comes first. */
export interface PoolForm<Line extends PoolLine> {
  readonly shape: Shape;
  compare(a: Line, b: Line): number;
}

const writeLine = (value: unknown): string => JSON.stringify(value);

export class PoolReader<Line extends PoolLine> {
  readonly problems: CoreProblem[] = [];
  readonly #files: BundleFiles;
  readonly #name: string;
  readonly #form: PoolForm<Line>;
  readonly #expected: number;
  readonly #tree = new MerkleBuilder();
  #count = 0;
  #last: Line | undefined;

  /** `expected` is how many lines the pool must have: what follows beyond them is not read. */
  constructor(files: BundleFiles, name: string, form: PoolForm<Line>, expected: number = Number.POSITIVE_INFINITY) {
    this.#files = files;
    this.#name = name;
    this.#form = form;
    this.#expected = expected;
  }

  /** Lines and root of what was read. */
  seal(): PoolSeal {
    return { size: this.#count, root: toHex(this.#tree.root()) };
  }

  async *blocks(): AsyncGenerator<LineBlock<Line>, void, void> {
    for await (const bytes of this.#wholeLines()) {
      const block = this.#parse(bytes);
      if (block.lines.length > 0) yield block;
      if (this.problems.length > 0) return;
    }
  }

  /** Pieces of the file that end with LF. */
  async *#wholeLines(): AsyncGenerator<Uint8Array, void, void> {
    let parts: Uint8Array[] = [];
    let waiting = 0;
    for await (const piece of this.#pieces()) {
      const end = piece.lastIndexOf(LF) + 1;
      if (end > 0) {
        yield parts.length === 0 ? piece.subarray(0, end) : concatBytes([...parts, piece.subarray(0, end)]);
        parts = [];
        waiting = 0;
      }
      // A copy: a source may use its buffer again.
      if (end < piece.length) parts.push(piece.slice(end));
      waiting += piece.length - end;
      if (waiting > LONGEST_LINE) return this.#fail('too-large', { limit: LONGEST_LINE });
    }
    if (waiting > 0 && this.problems.length === 0) this.#fail('no-line-end', {});
  }

  async *#pieces(): AsyncGenerator<Uint8Array, void, void> {
    for await (const chunk of this.#files.read(this.#name)) {
      for (let from = 0; from < chunk.length; from += BLOCK) yield chunk.subarray(from, from + BLOCK);
    }
  }

  #fail(code: CoreProblem['code'], details: CoreProblem['details'], line = this.#count + 1): void {
    this.problems.push({ code, place: { file: this.#name, line }, details });
  }

  #parse(bytes: Uint8Array): LineBlock<Line> {
    const text = bytes.length > 2 * BLOCK ? null : fromUtf8(bytes);
    const lines = text === null ? undefined : this.#soundLines(text);
    return lines === undefined ? this.#parseOneByOne(bytes) : this.#take(lines, bytes, spansOfLines(bytes, lines.length));
  }

  /**
   * All lines of the text if nothing is wrong with any of them: parsed together, which takes half the time. Whatever the parser made
   * of the text, it is written back, line by line, to the very same text, so these are its lines and each is canonical.
   */
  #soundLines(text: string): readonly Line[] | undefined {
    const values = parsedTogether(text);
    if (values.length === 0 || this.#count + values.length > this.#expected) return undefined;
    const walk = new Walk({ file: this.#name });
    if (!values.every((value) => this.#form.shape(value, walk))) return undefined;
    if (`${values.map(writeLine).join('\n')}\n` !== text) return undefined;
    const lines = values as readonly Line[];
    const isSorted = lines.every((line, i) => {
      const before = i === 0 ? this.#last : lines[i - 1];
      return before === undefined || this.#form.compare(before, line) < 0;
    });
    return isSorted ? lines : undefined;
  }

  /** Sound lines, the next of the pool. */
  #take(lines: readonly Line[], bytes: Uint8Array, spans: Uint32Array): LineBlock<Line> {
    const first = this.#count + 1;
    this.#count += lines.length;
    this.#last = lines.at(-1) ?? this.#last;
    const leaves = leafHashes(bytes, spans);
    this.#tree.addLeaves(leaves);
    return { first, lines, bytes, spans, leaves };
  }

  /** Up to the first bad line, of which it is told what is wrong. */
  #parseOneByOne(bytes: Uint8Array): LineBlock<Line> {
    const { texts, broken } = textsOf(bytes);
    const lines: Line[] = [];
    const ends: number[] = [];
    let start = 0;
    let last = this.#last;
    for (const text of texts) {
      const end = bytes.indexOf(LF, start);
      const number = this.#count + lines.length + 1;
      if (end - start > LONGEST_LINE) {
        this.#fail('too-large', { limit: LONGEST_LINE }, number);
        break;
      }
      if (number > this.#expected) {
        this.problems.push({
          code: 'wrong-size',
          place: { file: this.#name },
          details: { expected: this.#expected, found: `> ${this.#expected}` },
        });
        break;
      }
      const line = this.#parseLine(text, number, last);
      if (!line.ok) {
        this.problems.push(...line.problems);
        break;
      }
      ends.push(start, end);
      start = end + 1;
      lines.push(line.value);
      last = line.value;
    }
    const block = this.#take(lines, bytes, Uint32Array.from(ends));
    if (broken && this.problems.length === 0) this.#fail('not-utf8', {});
    return block;
  }

  #parseLine(text: string, line: number, last: Line | undefined): Outcome<Line, CoreProblem> {
    const place = { file: this.#name, line };
    const parsed = parseCanonical(text, place, writeLine);
    if (!parsed.ok) return parsed;
    const shaped = read<Line>(this.#form.shape, parsed.value, place);
    if (!shaped.ok || last === undefined) return shaped;
    const order = this.#form.compare(last, shaped.value);
    if (order < 0) return shaped;
    const found = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    const before = JSON.stringify(last[0]);
    return failed(
      order === 0 ? { code: 'occurs-twice', place, details: { found } } : { code: 'not-sorted', place, details: { found, before } },
    );
  }
}

/** What a parser finds in lines that it is given as one list; nothing if it cannot read them so. */
function parsedTogether(text: string): readonly unknown[] {
  try {
    return JSON.parse(`[${text.slice(0, -1).replaceAll('\n', ',')}]`);
  } catch {
    return [];
  }
}

/** The texts of whole lines, up to the first that is not UTF-8: then `broken`. */
function textsOf(bytes: Uint8Array): { readonly texts: readonly string[]; readonly broken: boolean } {
  const text = fromUtf8(bytes);
  if (text !== null) return { texts: text.slice(0, -1).split('\n'), broken: false };
  const texts: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LF, start);
    const line = fromUtf8(bytes.subarray(start, end));
    if (line === null) return { texts, broken: true };
    texts.push(line);
    start = end + 1;
  }
  return { texts, broken: false };
}
