/** How far a task is with its draw and its visits, for those who ask what comes next. */

import { protocolTime } from '../outside/outside.js';
import { commitmentsOf, revealsOf } from '../store/draws/commitments.js';
import { drawsOfTask } from '../store/draws/draws.js';
import { currentInputs } from '../store/draws/inputs.js';
import { latestPreparation, type Preparation, shortageAcceptances } from '../store/draws/preparations.js';
import { type Voiding, voidingOf } from '../store/draws/voidings.js';
import type { Connection } from '../store/store.js';
import { type VisitStanding, visitStanding } from '../store/visits/visit-standing.js';
import type { TaskState } from '../tasks/states.js';
import type { Task, TaskPart } from '../tasks/task.js';
import type { Draw } from './draw.js';
import { sameInputs } from './preparation-inputs.js';

export interface PreparationStanding {
  readonly state: Preparation['state'];
  /** Task or directories have changed since. */
  readonly isStale: boolean;
  /** Departments that are short and have not accepted it. */
  readonly short: readonly string[];
}

export interface AttemptStanding {
  readonly draw: Draw;
  readonly committed: readonly string[];
  readonly revealed: readonly string[];
  /** A request that not every department has agreed to. */
  readonly voiding: Voiding | null;
}

export interface DrawStanding {
  /** Protocol time. */
  readonly now: string;
  /** What a confirmed task would be frozen from; `null`: nothing was prepared. */
  readonly preparation: PreparationStanding | null;
  /** The attempt under way or drawn; `null`: none. */
  readonly attempt: AttemptStanding | null;
  /** `null`: there are none, or they are done with. */
  readonly visits: VisitStanding | null;
}

/** In these states visits are planned, made, reviewed and published. */
const VISITING: readonly TaskState[] = ['dispatched', 'in_progress', 'results_complete'];

const departmentsOf = (rows: readonly { readonly department: string }[]): string[] => rows.map(({ department }) => department);

async function preparationStanding(db: Connection, task: Task, parts: readonly TaskPart[]): Promise<PreparationStanding | null> {
  const latest = await latestPreparation(db, task.id);
  if (latest === null) return null;
  const attempt = (await drawsOfTask(db, task.id)).length + 1;
  const current = await currentInputs(db, task, parts, attempt);
  const accepted = departmentsOf(await shortageAcceptances(db, latest.id));
  return {
    state: latest.state,
    isStale: !current.ok || !sameInputs(current.value, latest.inputs),
    short: latest.short.filter((department) => !accepted.includes(department)),
  };
}

async function attemptStanding(db: Connection, task: string): Promise<AttemptStanding | null> {
  const draw = (await drawsOfTask(db, task)).at(-1);
  if (draw === undefined || draw.state === 'voided') return null;
  const [commitments, reveals, voiding] = [await commitmentsOf(db, draw.id), await revealsOf(db, draw.id), await voidingOf(db, draw.id)];
  return { draw, committed: departmentsOf(commitments), revealed: departmentsOf(reveals), voiding };
}

export async function drawStandingOf(db: Connection, task: Task, parts: readonly TaskPart[], now: Date): Promise<DrawStanding> {
  return {
    now: protocolTime(now),
    preparation: task.state === 'confirmed' ? await preparationStanding(db, task, parts) : null,
    attempt: task.publicSince === null ? null : await attemptStanding(db, task.id),
    visits: VISITING.includes(task.state) ? await visitStanding(db, task.id) : null,
  };
}
