/** A draw's bundle as the store holds it, file by file, read as it is needed. */

import { type BundleFiles, type DrawEvent, poolFile } from '@double-random/core';
import { commitmentsOf, revealsOf } from '../store/draws/commitments.js';
import { eventsOf } from '../store/draws/draw-events.js';
import { drawFiles, drawPersons, readDrawFile } from '../store/draws/draw-files.js';
import type { Connection } from '../store/store.js';
import { CUSTODY_FILE, custodyBytes } from './custody-file.js';
import type { Draw } from './draw.js';
import { personsBytes } from './persons-file.js';
import { protocolFiles } from './protocol-files.js';

/** Files of a preparation before it is frozen: the manifest and the pools. */
export async function preparedBundle(db: Connection, preparation: string): Promise<BundleFiles> {
  const files = await drawFiles(db, preparation);
  return { names: files.map(({ name }) => name), read: (name) => readDrawFile(db, preparation, name) };
}

/** Files in memory laid over others; a name that is in both is read from memory. */
export function overlaid(below: BundleFiles, above: ReadonlyMap<string, Uint8Array>): BundleFiles {
  return {
    names: [...new Set([...below.names, ...above.keys()])],
    async *read(name) {
      const bytes = above.get(name);
      if (bytes === undefined) yield* below.read(name);
      else yield bytes;
    },
  };
}

export interface BundleOptions {
  /** Other events than those recorded, to see what they would do. */
  readonly events?: readonly DrawEvent[];
}

/** Everything that the protocol knows of the draw at its stage; whether it may be shown is for the caller. */
export async function storedBundle(db: Connection, draw: Draw, options: BundleOptions = {}): Promise<BundleFiles> {
  const [below, commitments, reveals, recorded] = await Promise.all([
    preparedBundle(db, draw.preparation),
    commitmentsOf(db, draw.id),
    revealsOf(db, draw.id),
    eventsOf(db, draw.id),
  ]);
  const events = options.events ?? recorded.map(({ event }) => event);
  return overlaid(below, protocolFiles({ draw, commitments, reveals, events }));
}

/** Names disclosed with a bundle: of those who were drawn or came in later. */
export async function withPersons(db: Connection, draw: Draw, bundle: BundleFiles): Promise<BundleFiles> {
  const persons = await drawPersons(db, draw.preparation, null);
  return overlaid(bundle, new Map([[poolFile.persons, personsBytes(persons, draw.everSent)]]));
}

/** Adds the file that says who kept which secret, once the list of commitments is closed; the protocol ignores it. */
export async function withCustody(db: Connection, draw: Draw, bundle: BundleFiles): Promise<BundleFiles> {
  if (draw.commitmentsClosedAt === null) return bundle;
  const commitments = await commitmentsOf(db, draw.id);
  return overlaid(bundle, new Map([[CUSTODY_FILE, custodyBytes(draw.manifest, commitments)]]));
}
