/** Entities of a verified pool by id or name. The pool is read anew, line by line, and only lines that may fit are parsed. */

import { type BundleFiles, type DrawRecord, type EntityLine, type ExclusionLine, poolFile, type Standing } from '@double-random/core';
import type { Found, FoundEntity } from './protocol.js';

/** More than anybody looks through; whoever gets so many types more of the name. */
const MOST_FOUND = 20;

/** What was typed, wherever it stands and however its letters are written. */
const patternOf = (typed: string, flags: string): RegExp => new RegExp(typed.replaceAll(/[$()*+./?[\\\]^{|}-]/g, '\\$&'), flags);

/** The lines of a pool that hold a text, parsed. */
async function* linesWith(files: BundleFiles, name: string, typed: string): AsyncGenerator<unknown, void, void> {
  const pattern = patternOf(JSON.stringify(typed).slice(1, -1), 'giu');
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of files.read(name)) {
    const text = rest + decoder.decode(bytes, { stream: true });
    const whole = text.lastIndexOf('\n') + 1;
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(text); hit !== null && hit.index < whole; hit = pattern.exec(text)) {
      const end = text.indexOf('\n', hit.index);
      yield JSON.parse(text.slice(text.lastIndexOf('\n', hit.index) + 1, end));
      pattern.lastIndex = end;
    }
    rest = text.slice(whole);
  }
}

/** What the verified result made of the entities that it names. */
export function standingsOf({ result }: DrawRecord): ReadonlyMap<string, Standing> {
  return new Map([
    ...result.selected.map(([, , id]) => [id, 'selected'] as const),
    ...result.reserves.map(([, , id]) => [id, 'reserve'] as const),
  ]);
}

async function leftOut(files: BundleFiles, typed: string): Promise<FoundEntity[]> {
  const found: FoundEntity[] = [];
  for await (const line of linesWith(files, poolFile.exclusions, typed)) {
    const [id, reason] = line as ExclusionLine;
    if (id.toUpperCase() === typed.toUpperCase()) found.push({ id, name: '', standing: 'left-out', reason });
  }
  return found;
}

/** Those in the pool whose id or name holds the text, and the one that was left out under this very id. */
export async function searchEntities(files: BundleFiles, standings: ReadonlyMap<string, Standing>, typed: string): Promise<Found> {
  const text = typed.trim().normalize('NFC');
  if (text === '') return { entities: [], more: false };
  const fits = patternOf(text, 'iu');
  const entities = await leftOut(files, text);
  for await (const line of linesWith(files, poolFile.entities, text)) {
    const [id, name] = line as EntityLine;
    if (!fits.test(id) && !fits.test(name)) continue;
    if (entities.length === MOST_FOUND) return { entities, more: true };
    entities.push({ id, name, standing: standings.get(id) ?? 'not-drawn', reason: null });
  }
  return { entities, more: false };
}
