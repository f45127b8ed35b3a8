/** What somebody may do with a task now; the service decides again. */

import type { Schema } from '../../api/read.js';
import type { Role } from '../../session/roles.js';

type Task = Schema<'Task'>;

export interface Reader {
  readonly department: string | null;
  readonly roles: readonly Role[];
}

export type TaskAct = 'change' | 'invite' | 'confirm' | 'take-back' | 'cancel' | 'approve' | 'prepare' | 'answer' | 'fill-part' | 'ready';

/** Before it is drawn a task can still be taken back or cancelled. */
const BEFORE_DRAW: readonly Task['state'][] = ['draft', 'confirmed'];

export function taskActs({ state, department, source, approval, parts }: Task, { department: own, roles }: Reader): ReadonlySet<TaskAct> {
  const acts = new Set<TaskAct>();
  const isPlanner = roles.includes('planner');
  const isInitiating = own === department;
  const part = parts.find((one) => one.department === own);
  if (isPlanner && isInitiating && state === 'draft') for (const act of ['change', 'invite', 'confirm'] as const) acts.add(act);
  if (isPlanner && isInitiating && state === 'confirmed') for (const act of ['take-back', 'prepare'] as const) acts.add(act);
  if (isPlanner && isInitiating && BEFORE_DRAW.includes(state)) acts.add('cancel');
  if (roles.includes('reviewer') && isInitiating && state === 'draft' && source.kind === 'ad-hoc' && approval === null) acts.add('approve');
  if (!isPlanner || part === undefined || state !== 'draft') return acts;
  if (part.state === 'invited') acts.add('answer');
  if (part.state === 'accepted' || part.state === 'inspectors_ready') acts.add('fill-part');
  if (part.state === 'accepted' && part.preparation !== null) acts.add('ready');
  return acts;
}
