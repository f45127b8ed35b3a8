/** Reads the facts of a draw from its bundle. */

import { type BundleFiles, type EntityLine, type InspectorLine, poolFile, type RecusalLine } from '@double-random/core';
import { breathe } from '../../draws/breathe.js';
import { readResult } from '../../draws/read-result.js';
import { EntityCounter } from './count-entities.js';
import { countInspectors } from './count-inspectors.js';
import type { DrawFacts } from './draw-facts.js';

/** The lines of a pool file, which was checked when the draw was held; others have their turn after each piece. */
async function* linesOf<Line>(files: BundleFiles, name: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of files.read(name)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
    await breathe();
  }
}

async function allLines<Line>(files: BundleFiles, name: string): Promise<Line[]> {
  const all: Line[] = [];
  for await (const line of linesOf<Line>(files, name)) all.push(line);
  return all;
}

/** @param departments of the manifest */
export async function readDraw(files: BundleFiles, departments: readonly string[]): Promise<DrawFacts> {
  const result = await readResult(files);
  const counter = new EntityCounter(result);
  for await (const line of linesOf<EntityLine>(files, poolFile.entities)) counter.add(line);
  const recusals = await allLines<RecusalLine>(files, poolFile.recusals);
  const counted: DrawFacts['departments'][number][] = [];
  for (const department of departments) {
    const inspectors = await allLines<InspectorLine>(files, poolFile.inspectors(department));
    counted.push({ department, alike: countInspectors(department, inspectors, recusals, result.teams) });
  }
  return { strata: counter.finish(), departments: counted };
}
