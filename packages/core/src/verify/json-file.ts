/** A JSON file of a bundle as a value: bounded, UTF-8, canonical. */

import { readWhole } from '../bundle/files.js';
import { parseCanonicalBytes } from '../encoding/json.js';
import type { Outcome } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import type { Scene } from './work.js';

/** The largest JSON file that is parsed, in bytes. The result is not parsed: it is compared. */
export const LARGEST_JSON = 1 << 26;

async function readJsonFile({ files }: Scene, name: string): Promise<Outcome<unknown, CoreProblem>> {
  const bytes = await readWhole(files, name, LARGEST_JSON);
  return bytes.ok ? parseCanonicalBytes(bytes.value, { file: name }) : bytes;
}

/** Reads a JSON file and checks its value; hands what is good to `keep`. */
export async function readChecked<Value>(
  scene: Scene,
  name: string,
  check: (value: unknown) => Outcome<Value, CoreProblem>,
  keep: (value: Value) => void,
): Promise<readonly CoreProblem[]> {
  const parsed = await readJsonFile(scene, name);
  if (!parsed.ok) return parsed.problems;
  const checked = check(parsed.value);
  if (!checked.ok) return checked.problems;
  keep(checked.value);
  return [];
}
