/** The bundle of a draw as it is handed out: what the reader may see at the draw's stage. */

import type { BundleFiles } from '@double-random/core';
import { eventsOf } from '../store/draws/draw-events.js';
import type { Connection } from '../store/store.js';
import { type Draw, isDisclosed } from './draw.js';
import { isPublished } from './published-files.js';
import { storedBundle, withCustody, withPersons } from './stored-bundle.js';

/** The files for the public; of a sealed draw before its disclosure only those that the protocol publishes at the draw. */
export async function publicBundle(db: Connection, draw: Draw): Promise<BundleFiles> {
  const whole = await withCustody(db, draw, await storedBundle(db, draw));
  // Names are published where the task's rule says that they are published in full.
  const isNamed = draw.drawnAt !== null && isDisclosed(draw) && draw.names === 'full';
  const bundle = isNamed ? await withPersons(db, draw, whole) : whole;
  return { names: bundle.names.filter((name) => isPublished(draw, name)), read: (name) => bundle.read(name) };
}

/** Every file, for the departments that take part. */
export const departmentBundle = async (db: Connection, draw: Draw): Promise<BundleFiles> =>
  withCustody(db, draw, await storedBundle(db, draw));

/** Changes whenever a file of the bundle does: what is frozen never changes, the rest is told by these facts. */
export async function bundleTag(db: Connection, draw: Draw, whose: 'public' | 'department'): Promise<string> {
  const { length: events } = await eventsOf(db, draw.id);
  const facts = [draw.commitmentsClosedAt, draw.revealsClosedAt, draw.entropyAt, draw.resultHash, draw.disclosedAt].map(
    (fact) => fact ?? '-',
  );
  return [whose, draw.manifestHash, ...facts, events].join('.').replaceAll(/[^0-9A-Za-z.-]/g, '');
}
