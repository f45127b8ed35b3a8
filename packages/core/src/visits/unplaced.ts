/** Why visits found no place, and who stands in the way. */

import type { Board } from './board.js';
import { isOpenOn } from './check-schedule.js';
import type { UnplacedVisit, VisitToPlace } from './schedule.js';

/** Of a visit left over when all others are on the board. */
export function unplacedVisit(board: Board, visit: number): UnplacedVisit {
  const { plan } = board;
  const entity = plan.visits[visit] as VisitToPlace;
  const open = [...plan.days.keys()].filter((day) => isOpenOn(entity, plan.weekdays[day] as number));
  const { reason, inspectors } = cause(board, visit, open);
  return { id: entity.id, reason, inspectors: inspectors.map((inspector) => plan.inspectors[inspector] as string), days: open.length };
}

interface Cause extends Pick<UnplacedVisit, 'reason'> {
  readonly inspectors: readonly number[];
}

function cause(board: Board, visit: number, open: readonly number[]): Cause {
  const { plan } = board;
  const at = (inspector: number, day: number): number => inspector * plan.days.length + day;
  if (plan.days.length === 0) return { reason: 'no-working-day', inspectors: [] };
  if (open.length === 0) return { reason: 'no-open-day', inspectors: [] };
  const team = [...(plan.teams[visit] as Int32Array)];
  const away = team.filter((inspector) => open.every((day) => plan.away[at(inspector, day)] === 1));
  if (away.length > 0) return { reason: 'inspector-away', inspectors: away };
  const possible = open.filter((day) => board.open(visit, day) !== 0);
  if (possible.length === 0) {
    return { reason: 'team-never-free', inspectors: team.filter((inspector) => open.some((day) => plan.never[at(inspector, day)] !== 0)) };
  }
  const isInTheWay = (inspector: number, day: number): boolean => (board.open(visit, day) & ~board.freeOf(inspector, day)) !== 0;
  const hasNoTime = team.filter((inspector) => possible.every((day) => (board.open(visit, day) & board.freeOf(inspector, day)) === 0));
  const inTheWay = team.filter((inspector) => possible.some((day) => isInTheWay(inspector, day)));
  return { reason: 'window-full', inspectors: hasNoTime.length > 0 ? hasNoTime : inTheWay };
}
