/** The demo city's folder, as `fixtures` makes it: a plan of four departments, and their directories. */

import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DirectoryKind, type Plan, parseMapping, parsePlan } from '@double-random/directories';

export interface DemoCity {
  readonly plan: Plan;
  /** The column mapping as an import takes it. */
  readonly mapping: unknown;
  /** The files of a department, in the order in which they are imported. */
  readonly filesOf: (department: string) => readonly DemoFile[];
}

export interface DemoFile {
  readonly kind: DirectoryKind;
  readonly name: string;
  readonly content: () => AsyncIterable<Buffer>;
}

const sentence = (problems: readonly { readonly code: string }[]): string => problems.map(({ code }) => code).join(', ');

/** Throws when the folder is not a demo city: whoever sets it up made it a moment ago. */
export async function readDemoCity(folder: string): Promise<DemoCity> {
  const plan = parsePlan(await readFile(join(folder, 'plan.yaml'), 'utf8'), 'plan.yaml');
  if (!plan.ok) throw new Error(`the demo's plan cannot be read: ${sentence(plan.problems)}`);
  const mapping = parseMapping(await readFile(join(folder, 'mapping.yaml'), 'utf8'), 'mapping.yaml');
  if (!mapping.ok) throw new Error(`the demo's mapping cannot be read: ${sentence(mapping.problems)}`);
  const names = await readdir(folder);
  const initiating = plan.value.departments.find(({ role }) => role === 'initiating')?.id;
  const file = (kind: DirectoryKind, name: string): DemoFile => ({ kind, name, content: () => createReadStream(join(folder, name)) });
  return {
    plan: plan.value,
    mapping: { values: mapping.value.values },
    filesOf: (department) => [
      ...(department === initiating ? [file('entities', 'entities.csv')] : []),
      ...names.filter((name) => name.startsWith(`inspectors-${department}.`)).map((name) => file('inspectors', name)),
      file('items', `${department}/items.csv`),
      file('recusals', `${department}/recusals.csv`),
      file('inspections', `${department}/inspections.csv`),
    ],
  };
}
