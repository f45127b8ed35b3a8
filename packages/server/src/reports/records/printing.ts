/** Who prints which papers of a visit, and of which visits. */

import { done, failed, type Words } from '@double-random/core';
import { inspectorOf } from '../../acts/records/inspector-of.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import { notAllowed } from '../../rights/not-allowed.js';
import type { Connection } from '../../store/store.js';
import { DROPPED } from '../../visits/states.js';
import type { Visit } from '../../visits/visit.js';
import type { VisitFacts } from './visit-facts.js';

export const VISIT_PAPERS = ['notice', 'order', 'blank', 'filled'] as const;

/** 检查通知书, 检查任务书, 现场检查记录表 to be written on, or with what was recorded. */
export type VisitPaper = (typeof VISIT_PAPERS)[number];

/** Papers by which everybody who comes is named, whichever department sends them. */
export const isNaming = (paper: VisitPaper): boolean => paper === 'notice' || paper === 'order';

/** Somebody who makes visits: for all of the department's, or only for those where an inspector goes. */
export type Printer = { readonly of: 'department' } | { readonly of: 'inspector'; readonly department: string; readonly inspector: string };

const WHO: Words = {
  zh: '参与部门的计划员，或前往检查的执法检查人员',
  en: 'a planner of a department that takes part, or an inspector who goes there,',
};

/**
 * Notice and order are the papers by which, by law, the entity learns who comes: they carry the names and certificate numbers of every department's officers
 * in the team, though a department sees no others' elsewhere. So only those print them who make the visit: the planners of a department that draws in it, a
 * system with such a department's `visits:write`, and an inspector who goes there. Reviewers, administrators and auditors do not.
 */
export async function printerOf(db: Connection, by: Actor): Promise<ServiceOutcome<Printer>> {
  if (by.kind === 'token' && by.scopes.has('visits:write')) return done({ of: 'department' });
  if (by.kind !== 'user') return failed(notAllowed(WHO));
  if (by.roles.has('planner')) return done({ of: 'department' });
  if (!by.roles.has('inspector')) return failed(notAllowed(WHO));
  const acting = await inspectorOf(db, by);
  return acting.ok ? done({ of: 'inspector', department: acting.value.department, inspector: acting.value.inspector }) : acting;
}

/** Whether the printer makes this visit. */
const goesTo = (by: Actor, printer: Printer, { parts, places }: VisitFacts): boolean =>
  printer.of === 'department'
    ? parts.some(({ department }) => owns(by, department))
    : places.some(({ department, inspector }) => department === printer.department && inspector === printer.inspector);

/** Nobody goes to a visit that was dropped, and nobody is told to; what was recorded there before can still be read. */
const isPrintable = ({ state }: Visit, paper: VisitPaper): boolean => paper === 'filled' || !DROPPED.includes(state);

/** Whether a paper of a visit that the actor sees is printed. */
export async function printing(db: Connection, by: Actor, paper: VisitPaper, visited: VisitFacts): Promise<ServiceOutcome<null>> {
  const printer = isNaming(paper) ? await printerOf(db, by) : null;
  if (printer !== null && !printer.ok) return printer;
  if (printer !== null && !goesTo(by, printer.value, visited)) return failed(notAllowed(WHO));
  return isPrintable(visited.visit, paper) ? done(null) : refused('visit-dropped', { state: visited.visit.state });
}
