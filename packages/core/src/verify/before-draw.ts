/** Which checks of a draw that was not held yet have nothing to look at. */

import { COMMITMENTS_FILE, ENTROPY_FILE, REVEALS_FILE } from '../bundle/names.js';
import { poolFile } from '../pools/forms.js';
import type { CheckName } from './work.js';

/** The file of a check, by which it shows whether the draw has come to it; `null`: only once the draw was held. */
const FILE_OF: Readonly<Partial<Record<CheckName, string | null>>> = {
  commitments: COMMITMENTS_FILE,
  reveals: REVEALS_FILE,
  entropy: ENTROPY_FILE,
  seed: ENTROPY_FILE,
  teams: null,
  shortages: null,
  result: null,
  events: null,
  persons: null,
  sealed: null,
};

/** Pools come together: the check of the files sees to it that a draw shows all of them or, where it is sealed, none. */
const OF_POOLS: ReadonlySet<CheckName> = new Set(['inspectors', 'recusals', 'exclusions', 'entities', 'recused-entities']);

/** Why a check cannot be made before the draw, or `undefined` where it can. */
export function beforeDraw(name: CheckName, names: readonly string[]): 'to-come' | 'not-disclosed' | undefined {
  if (OF_POOLS.has(name)) return names.includes(poolFile.entities) ? undefined : 'not-disclosed';
  const file = FILE_OF[name];
  if (file === undefined) return undefined;
  return file !== null && names.includes(file) ? undefined : 'to-come';
}
