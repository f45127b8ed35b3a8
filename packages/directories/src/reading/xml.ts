/** Walks an XML part of a workbook. Names come without their namespace prefix. */

import { SaxesParser } from 'saxes';
import type { ZipEntry } from './zip.js';
import { unpacked } from './zip.js';

export interface XmlWalk {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Calls the walk's methods, and yields after each piece of the part. Throws Error for what is not well-formed. */
export async function* walkXml(entry: ZipEntry, most: number, walk: XmlWalk): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const faults: Error[] = [];
  parser.on('error', (fault) => faults.push(fault));
  parser.on('opentag', (tag) => walk.open(localName(tag.name), tag.attributes));
  parser.on('text', (text) => walk.text?.(text));
  parser.on('cdata', (text) => walk.text?.(text));
  parser.on('closetag', (tag) => walk.close?.(localName(tag.name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of unpacked(entry, most)) {
    parser.write(decoder.decode(chunk, { stream: true }));
    if (faults[0] !== undefined) throw faults[0];
    yield;
  }
  parser.write(decoder.decode()).close();
  if (faults[0] !== undefined) throw faults[0];
}

export async function walkWhole(entry: ZipEntry, most: number, walk: XmlWalk): Promise<void> {
  for await (const _ of walkXml(entry, most, walk));
}
