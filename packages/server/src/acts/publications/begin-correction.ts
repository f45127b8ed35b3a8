/** 更正: sends parts of a published result back to their inspectors. The result stays public until the next edition takes its place. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf, departmentOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { correctionUnderWay, insertCorrection } from '../../store/publications/corrections.js';
import { updateVisitPart } from '../../store/visits/visit-parts.js';
import { updateVisit } from '../../store/visits/visits.js';
import { type Acting, act } from '../act.js';
import { lockVisiblePublication, type OpenPublication, standingProblem } from './open-publication.js';

export interface CorrectionRequest {
  /** Whose parts are sent back. */
  readonly departments: readonly string[];
  /** Public. */
  readonly reason: string;
}

/**
 * Whether the caller may send these parts back: the initiating department any of them, the others their own.
 * @returns the department that the caller acts for
 */
function correctingDepartment(
  { by }: Acting,
  { task, parts }: OpenPublication,
  departments: readonly string[],
): Outcome<string, ServiceProblem> {
  const own = departmentOf(by);
  const stranger = departments.find((department) => !parts.some((part) => part.department === department));
  if (stranger !== undefined) return refused('part-not-in-result', { department: stranger });
  const isOwn = own !== null && departments.every((department) => department === own);
  return own !== null && (isOwn || own === task.department) ? done(own) : refused('not-yours', { department: task.department });
}

/** Begins a correction in an act that has opened the publication. @param objection that it answers, if any @returns its id */
export async function beginCorrectionOf(
  acting: Acting,
  opened: OpenPublication,
  { departments, reason }: CorrectionRequest,
  objection: string | null,
): Promise<Outcome<string, ServiceProblem>> {
  const { tx, at, by, newId, record } = acting;
  const { publication, parts, visit } = opened;
  const department = correctingDepartment(acting, opened, departments);
  if (!department.ok) return department;
  const ended = await standingProblem(acting, publication);
  if (ended !== null) return ended;
  if ((await correctionUnderWay(tx, publication.id)) !== null) return refused('correction-under-way');
  const id = newId();
  const named = [...new Set(departments)].sort();
  await insertCorrection(tx, {
    id,
    publication: publication.id,
    reason,
    departments: named,
    department: department.value,
    askedAt: at,
    askedBy: actorIdOf(by),
  });
  for (const part of parts)
    if (named.includes(part.department)) await updateVisitPart(tx, part, { state: 'returned', returnReason: reason });
  await updateVisit(tx, visit.id, { state: 'returned' });
  record('result.correction-begun', publication.id, { visit: visit.id, task: publication.task, departments: named, reason, objection });
  return done(id);
}

/** Begins a correction of a department's own accord. */
export function beginCorrection(
  service: Service,
  by: Actor,
  publication: string,
  request: CorrectionRequest,
): Promise<ServiceOutcome<{ readonly correction: string }>> {
  return act(service, by, async (acting) => {
    const opened = await lockVisiblePublication(acting, publication);
    if (!opened.ok) return opened;
    const begun = await beginCorrectionOf(acting, opened.value, request, null);
    return begun.ok ? done({ correction: begun.value }) : begun;
  });
}
