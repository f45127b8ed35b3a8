/** Which draw a certificate says that it is of. The draw itself stands in its bundle. */

import type { DrawRecord, SealedRecord, Words } from '@double-random/core';

/** Of the record of a certificate, the part that names the draw; the rest may be anything. */
export interface WhichDraw {
  readonly manifest: { readonly drawId: string };
  readonly manifestHash: string;
  readonly resultHash: string;
}

export const isSameDraw = (said: WhichDraw, found: DrawRecord | SealedRecord): boolean =>
  said.manifest.drawId === found.manifest.drawId && said.manifestHash === found.manifestHash && said.resultHash === found.resultHash;

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;

const isWords = (value: unknown): value is Words => typeof member(value, 'zh') === 'string' && typeof member(value, 'en') === 'string';

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

/** Of a report of any kind and edition; `undefined` where it names no draw. @param bytes of `record.json` */
export function whichDraw(bytes: Uint8Array): WhichDraw | undefined {
  const record = member(parsed(bytes), 'record');
  const [drawId, manifestHash, resultHash] = [
    member(member(record, 'manifest'), 'drawId'),
    member(record, 'manifestHash'),
    member(record, 'resultHash'),
  ];
  if (typeof drawId !== 'string' || typeof manifestHash !== 'string' || typeof resultHash !== 'string') return undefined;
  return { manifest: { drawId }, manifestHash, resultHash };
}

/** What a certificate calls the departments, by their codes. @param bytes of `record.json` */
export function departmentsNamed(bytes: Uint8Array): ReadonlyMap<string, Words> {
  const named = member(member(parsed(bytes), 'notice'), 'departments');
  return new Map(Object.entries(named ?? {}).filter((entry): entry is [string, Words] => isWords(entry[1])));
}
