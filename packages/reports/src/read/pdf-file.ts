/**
 * A PDF of unknown origin, object by object: each is read where the cross-reference tables say that it stands, and only when
 * it is asked for. Nothing is unpacked, and what other programs write (object streams, encryption) is not read at all:
 * this package writes neither.
 */

import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFObjectParser, PDFRef } from '@cantoo/pdf-lib';

/** The file is not one that this package writes, or a damaged one. */
export class UnreadablePdf extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadablePdf';
  }
}

/** Entries of the objects `first`, `first + 1`, …; 20 bytes each, as ISO 32000-1, 7.5.4 wants them. */
interface Subsection {
  readonly first: number;
  readonly count: number;
  readonly at: number;
}

const ENTRY_BYTES = 20;

/** Each signature adds one revision; no report has more departments. */
const MOST_REVISIONS = 64;
const MOST_SUBSECTIONS = 1000;

/** Where a reference points that leads to another reference, and so on without end. */
const MOST_STEPS = 32;

const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), Math.max(0, from + length)));

function startOfLastTable(bytes: Uint8Array): number {
  const end = text(bytes, bytes.length - 64, 64);
  const found = /startxref\r?\n(\d{1,10})\r?\n%%EOF\r?\n?$/.exec(end)?.[1];
  if (found === undefined) throw new UnreadablePdf('startxref');
  return Number(found);
}

interface Section {
  readonly subsections: readonly Subsection[];
  readonly trailer: PDFDict;
}

export class PdfFile {
  readonly bytes: Uint8Array;
  /** Of the newest revision. */
  readonly trailer: PDFDict;
  /** Where the newest cross-reference table begins. */
  readonly table: number;
  readonly #context = PDFContext.create();
  /** The newest first. */
  readonly #subsections: Subsection[] = [];
  readonly #read = new Map<number, PDFObject>();

  /** Throws UnreadablePdf. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    if (!text(bytes, 0, 8).startsWith('%PDF-1.')) throw new UnreadablePdf('%PDF');
    this.table = startOfLastTable(bytes);
    let newest: PDFDict | undefined;
    let next: number | undefined = this.table;
    for (let revisions = 0; next !== undefined; revisions++) {
      if (revisions === MOST_REVISIONS) throw new UnreadablePdf('Prev');
      const { subsections, trailer } = this.#section(next);
      this.#subsections.push(...subsections);
      newest ??= trailer;
      const previous = trailer.get(PDFName.of('Prev'));
      next = previous instanceof PDFNumber ? previous.asNumber() : undefined;
    }
    this.trailer = newest as PDFDict;
    if (this.trailer.get(PDFName.of('Encrypt')) !== undefined) throw new UnreadablePdf('Encrypt');
  }

  /** One above the highest number of an object. */
  get size(): number {
    const size = this.trailer.get(PDFName.of('Size'));
    if (!(size instanceof PDFNumber)) throw new UnreadablePdf('Size');
    return size.asNumber();
  }

  get catalog(): PDFDict {
    return this.dictionary(this.trailer.get(PDFName.of('Root')), 'Root');
  }

  /** What a reference leads to; anything else is itself. */
  resolve(object: PDFObject | undefined): PDFObject | undefined {
    let found = object;
    for (let steps = 0; found instanceof PDFRef; steps++) {
      if (steps === MOST_STEPS) throw new UnreadablePdf(found.toString());
      found = this.#object(found.objectNumber);
    }
    return found;
  }

  /** The dictionary, or UnreadablePdf with the name of what should have been one. */
  dictionary(object: PDFObject | undefined, name: string): PDFDict {
    const found = this.resolve(object);
    if (!(found instanceof PDFDict)) throw new UnreadablePdf(name);
    return found;
  }

  /** The members of the array that a dictionary has by this name; none where it has no such member. */
  members(dictionary: PDFDict, name: string): PDFObject[] {
    const found = this.resolve(dictionary.get(PDFName.of(name)));
    if (found === undefined) return [];
    if (!(found instanceof PDFArray)) throw new UnreadablePdf(name);
    return found.asArray();
  }

  /** A new dictionary for this file. */
  build(members: Readonly<Record<string, PDFObject>>): PDFDict {
    return PDFDict.fromMapWithContext(new Map(Object.entries(members).map(([name, value]) => [PDFName.of(name), value])), this.#context);
  }

  /** A new array for this file. */
  list(members: readonly PDFObject[]): PDFArray {
    const array = PDFArray.withContext(this.#context);
    for (const member of members) array.push(member);
    return array;
  }

  #parse(at: number): PDFObject {
    if (!(at >= 0 && at < this.bytes.length)) throw new UnreadablePdf(String(at));
    try {
      return PDFObjectParser.forBytes(this.bytes.subarray(at), this.#context).parseObject();
    } catch (error) {
      // Whatever the parser meets, a stack that is too deep included, is a fault of the file.
      throw new UnreadablePdf(error instanceof Error ? error.name : String(error));
    }
  }

  #section(at: number): Section {
    const head = /^xref\r?\n/.exec(text(this.bytes, at, 6));
    if (head === null) throw new UnreadablePdf('xref');
    const subsections: Subsection[] = [];
    let next = at + head[0].length;
    for (;;) {
      const trailer = /^trailer\s/.exec(text(this.bytes, next, 8));
      if (trailer !== null) return { subsections, trailer: this.dictionary(this.#parse(next + trailer[0].length), 'trailer') };
      const line = /^(\d{1,10}) (\d{1,10}) ?\r?\n/.exec(text(this.bytes, next, 25));
      if (line === null || subsections.length === MOST_SUBSECTIONS) throw new UnreadablePdf('xref');
      const count = Number(line[2]);
      subsections.push({ first: Number(line[1]), count, at: next + line[0].length });
      next += line[0].length + count * ENTRY_BYTES;
    }
  }

  #object(number: number): PDFObject | undefined {
    const known = this.#read.get(number);
    if (known !== undefined) return known;
    const section = this.#subsections.find(({ first, count }) => number >= first && number < first + count);
    if (section === undefined) return undefined;
    const entry = /^(\d{10}) \d{5} n/.exec(text(this.bytes, section.at + (number - section.first) * ENTRY_BYTES, 18));
    if (entry === null) return undefined;
    const at = Number(entry[1]);
    const head = /^(\d{1,10}) \d{1,5} obj\s/.exec(text(this.bytes, at, 22));
    if (head === null || Number(head[1]) !== number) throw new UnreadablePdf(`${number} 0 obj`);
    const object = this.#parse(at + head[0].length);
    this.#read.set(number, object);
    return object;
  }
}
