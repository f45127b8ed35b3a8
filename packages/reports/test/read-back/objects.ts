/** The objects of a PDF, as qpdf reads them. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Names begin with `/`, references look like `3 0 R`, texts begin with `u:`, other strings with `b:` and are hex. */
export type Value = null | boolean | number | string | readonly Value[] | Dictionary;

export interface Dictionary {
  readonly [key: string]: Value | undefined;
}

interface RawStream {
  readonly data: string;
  readonly dict: Dictionary;
}

type RawObject = { readonly value: Value } | { readonly stream: RawStream };

/** As qpdf writes them, by `obj:3 0 R` and `trailer`. */
export type RawObjects = Readonly<Record<string, RawObject>>;

const isReference = (value: Value | undefined): value is string => typeof value === 'string' && /^\d+ \d+ R$/.test(value);

export const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface StreamObject {
  readonly dictionary: Dictionary;
  /** Unpacked. */
  readonly bytes: Buffer;
}

/** Whatever is not there is an empty dictionary, an empty list, an empty text: the checks say what is missing. */
export class PdfObjects {
  readonly #objects: RawObjects;

  constructor(objects: RawObjects) {
    this.#objects = objects;
  }

  /** The object that a reference names; anything else is itself. */
  follow(value: Value | undefined): Value | undefined {
    if (!isReference(value)) return value;
    const found = this.#objects[`obj:${value}`];
    if (found === undefined) return null;
    return 'value' in found ? found.value : found.stream.dict;
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.follow(value);
    return isDictionary(found) ? found : {};
  }

  list(value: Value | undefined): readonly Value[] {
    const found = this.follow(value);
    return Array.isArray(found) ? found : [];
  }

  text(value: Value | undefined): string {
    const found = this.follow(value);
    return typeof found === 'string' && found.startsWith('u:') ? found.slice(2) : '';
  }

  stream(reference: Value | undefined): StreamObject {
    const found = isReference(reference) ? this.#objects[`obj:${reference}`] : undefined;
    if (found === undefined || !('stream' in found)) return { dictionary: {}, bytes: Buffer.alloc(0) };
    return { dictionary: found.stream.dict, bytes: Buffer.from(found.stream.data, 'base64') };
  }

  get trailer(): Dictionary {
    const { trailer } = this.#objects;
    return trailer !== undefined && 'value' in trailer ? this.dictionary(trailer.value) : {};
  }

  get catalog(): Dictionary {
    return this.dictionary(this.trailer['/Root']);
  }

  /** References of the pages, in their order. */
  get pages(): readonly Value[] {
    return this.list(this.dictionary(this.catalog['/Pages'])['/Kids']);
  }

  /** Every element of the structure; pdfkit leaves their type out, as it may. */
  *elements(): Generator<Dictionary> {
    for (const key of Object.keys(this.#objects)) {
      const found = this.dictionary(key.replace('obj:', ''));
      if (found['/S'] !== undefined && found['/P'] !== undefined) yield found;
    }
  }

  /** Every dictionary of a type, such as `/Font`. */
  *ofType(type: string): Generator<Dictionary> {
    for (const key of Object.keys(this.#objects)) {
      const found = this.dictionary(key.replace('obj:', ''));
      if (found['/Type'] === type) yield found;
    }
  }
}

const LARGEST_ANSWER = 1 << 28;

export async function rawObjectsOf(path: string): Promise<RawObjects> {
  const args = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', path];
  const { stdout } = await promisify(execFile)('qpdf', args, { maxBuffer: LARGEST_ANSWER });
  const { qpdf } = JSON.parse(stdout) as { readonly qpdf: readonly [unknown, RawObjects] };
  return qpdf[1];
}
