/** The vectors of `fixtures/vectors`, and bundles read into memory. */

import { readdirSync, readFileSync } from 'node:fs';
import { type BundleFiles, filesInMemory } from '@double-random/core';

const VECTORS = new URL('../../../../fixtures/vectors/', import.meta.url);

/** Files of a bundle by name. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

export const readBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, VECTORS)));

export const readVector = <Value>(path: string): Value => JSON.parse(readFileSync(new URL(path, VECTORS), 'utf8')) as Value;

export const namesIn = (path: string): string[] => readdirSync(new URL(`${path}/`, VECTORS)).sort();

export const readBundle = (path: string): Bundle =>
  new Map(
    namesIn(path)
      .filter((name) => name !== 'expected.json')
      .map((name) => [name, readBytes(`${path}/${name}`)]),
  );

export const DRAW_VECTORS = namesIn('draw');

export const drawVector = (name: string): Bundle => readBundle(`draw/${name}`);

/** A copy of a bundle with some files put in place of others; `null` takes one away. */
export function withFiles(bundle: Bundle, changes: Readonly<Record<string, Uint8Array | string | null>>): BundleFiles {
  const files = new Map(bundle);
  for (const [name, content] of Object.entries(changes)) {
    if (content === null) files.delete(name);
    else files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return filesInMemory(files);
}

export const textOf = (bundle: Bundle, name: string): string => new TextDecoder().decode(bundle.get(name));
