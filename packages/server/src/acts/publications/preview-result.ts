/** 公示预览: what would be published of a visit now, for those who may publish it. Changes nothing. */

import { done } from '@double-random/core';
import { seesDraw } from '../../draws/visibility.js';
import { momentOf } from '../../outside/outside.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { missingDepartments } from '../../publications/missing-departments.js';
import type { PublishedResult } from '../../publications/published-result.js';
import { type Actor, departmentOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findDraw } from '../../store/draws/draws.js';
import { currentOfVisit } from '../../store/publications/publications.js';
import { findTask } from '../../store/tasks.js';
import { partsOfVisit } from '../../store/visits/visit-parts.js';
import { findVisit } from '../../store/visits/visits.js';
import { composeResult } from './compose-result.js';

/** It has no id yet. */
const NO_ID = '';

export async function previewResult({ store: { db }, outside }: Service, by: Actor, id: string): Promise<ServiceOutcome<PublishedResult>> {
  const visit = await findVisit(db, id);
  const draw = visit === null ? null : await findDraw(db, visit.draw);
  const task = visit === null ? null : await findTask(db, visit.task);
  if (visit === null || draw === null || task === null || !seesDraw(by, draw)) return refused('not-found');
  const parts = await partsOfVisit(db, visit.id);
  if (!parts.some(({ department }) => department === departmentOf(by)))
    return refused('not-yours', { department: parts.map(({ department }) => department).join(', ') });
  if (visit.state !== 'reviewed') return refused('visit-not-reviewed', { departments: missingDepartments(parts).join(', ') });
  const before = await currentOfVisit(db, visit.id);
  const composed = await composeResult(db, { visit, task, draw }, before, { id: NO_ID, at: momentOf(outside.now()) });
  return composed.ok ? done(composed.value.content) : composed;
}
