/** Published draws as their readers have them, and copies that somebody spoiled. */

import { readdirSync, readFileSync } from 'node:fs';
import { filesInMemory, openZip, verifyBundle, zipBundle } from '@double-random/core';
import { certificate } from '@double-random/reports';

export type Bundle = ReadonlyMap<string, Uint8Array>;

export const VECTORS = new URL('../../../../../fixtures/vectors/', import.meta.url);

/** The files of a bundle among the protocol's vectors. */
export function readBundle(path: string): Bundle {
  const folder = new URL(`${path}/`, VECTORS);
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map(({ name }) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]));
}

/** Two departments, everything published. */
export const OPEN = readBundle('draw/open-two-departments');
/** With events, reserves and disclosed names. */
export const OTHER = readBundle('draw/events-and-reserves');
/** Of a sealed draw, what is published before its disclosure. */
export const SEALED = readBundle('outside/bundles/s80-partial');

export const zipped = async (bundle: Bundle): Promise<Uint8Array> =>
  new Uint8Array(await (await zipBundle(filesInMemory(bundle))).arrayBuffer());

export const textOf = (bundle: Bundle, name: string): string => new TextDecoder().decode(bundle.get(name));

/** With another text for a file; `null` takes it away. */
export function changed(bundle: Bundle, name: string, change: (text: string) => string | null): Bundle {
  const text = change(textOf(bundle, name));
  const rest = [...bundle].filter(([other]) => other !== name);
  return new Map(text === null ? rest : [...rest, [name, new TextEncoder().encode(text)]]);
}

/** The certificate of a draw; `carried`: the bundle that is put into it. */
export async function certificateOf(bundle: Bundle, carried: Bundle = bundle): Promise<Uint8Array> {
  const zip = await zipped(carried);
  const opened = await openZip(new Blob([(await zipped(bundle)) as Uint8Array<ArrayBuffer>]));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const { record } = await verifyBundle(opened.value);
  if (record === null) throw new Error('the bundle is not valid');
  const made = certificate(record, {}, { language: 'zh', missing: 'name', bundle: { name: 'bundle.zip', bytes: zip } });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.bytes();
}
