/** Importing a directory through the API: opened, sent, previewed by a job, applied by another. */

import { basename } from 'node:path';
import { secondsOfAsync } from '../measure.js';
import { type CityDepartment, type CityFiles, DEPARTMENTS } from './city.js';
import { type Answer, type Client, waitFor } from './client.js';

export interface Wish {
  readonly department: string;
  readonly kind: string;
  readonly file: string;
  /** What is not in the file is gone (unless told otherwise), or stays. */
  readonly mode?: 'replace' | 'merge';
}

const AFTER = { waiting: 'reading', reading: 'previewed', previewed: 'applying', applying: 'applied' } as const;

/** Waits until an import has left a state. */
async function left(client: Client, path: string, state: keyof typeof AFTER): Promise<Answer> {
  const found = await waitFor(async () => {
    const now = await client.get(path);
    return now['state'] === state ? undefined : now;
  });
  if (found['state'] !== AFTER[state]) throw new Error(`an import that was ${state} is now ${JSON.stringify(found)}`);
  return found;
}

export interface Preview {
  readonly path: string;
  readonly basedOn: number;
  readonly rows: number;
  /** Rows with an error, which the city's files have on purpose. */
  readonly wrong: number;
  /** From the last byte sent to the preview. */
  readonly seconds: number;
}

export async function preview(client: Client, { department, kind, file, mode = 'replace' }: Wish): Promise<Preview> {
  const imports = `/api/v1/directories/${department}/${kind}/imports`;
  const { id } = await client.post(imports, { mode });
  const path = `${imports}/${id}`;
  await client.send(`${path}/file?name=${basename(file)}`, file);
  const { value, seconds } = await secondsOfAsync(() => left(client, path, 'reading'));
  const { basedOn, counts } = value['preview'] as {
    readonly basedOn: number;
    readonly counts: { readonly read: number; readonly wrong: number };
  };
  return { path, basedOn, rows: counts.read, wrong: counts.wrong, seconds };
}

export async function apply(client: Client, { path, basedOn, wrong }: Preview): Promise<void> {
  await client.post(`${path}/application`, { basedOn, ...(wrong > 0 ? { wrong } : {}) });
  await left(client, path, 'applying');
}

/** Fills the directories of all departments. @returns seconds that the entities took, from the first byte to the new version */
export async function fill(planners: Readonly<Record<CityDepartment, Client>>, city: CityFiles): Promise<number> {
  const { seconds } = await secondsOfAsync(async () =>
    apply(planners.market, await preview(planners.market, { department: 'market', kind: 'entities', file: city.entities })),
  );
  for (const department of DEPARTMENTS) {
    for (const kind of ['inspectors', 'items', 'recusals', 'inspections'] as const) {
      const wish = { department, kind, file: city.of(kind, department) };
      await apply(planners[department], await preview(planners[department], wish));
    }
  }
  return seconds;
}
