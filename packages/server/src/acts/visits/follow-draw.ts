/** Visits follow the draw: after each event who is still to go where is what the replay says, and an entity that is out makes room for its substitute. */

import type { DrawState } from '@double-random/core';
import type { Draw } from '../../draws/draw.js';
import { noteFormer } from '../../store/records/former-inspectors.js';
import { inspectorsOfVisits, replaceVisitInspectors } from '../../store/visits/visit-inspectors.js';
import { updateVisit, visitsOfDraw } from '../../store/visits/visits.js';
import type { Task } from '../../tasks/task.js';
import { DROPPED, TEAM_OPEN } from '../../visits/states.js';
import type { Visit } from '../../visits/visit.js';
import type { Acting } from '../act.js';
import { addVisits, placesOf } from './add-visits.js';
import { settleTask } from './settle-task.js';

const isGoing = ({ state }: Visit): boolean => !DROPPED.includes(state);

async function drop({ tx, at, record }: Acting, visits: readonly Visit[], state: 'replaced' | 'voided', reason: string): Promise<void> {
  for (const { id, entity } of visits) {
    await updateVisit(tx, id, { state, dropped: { at, reason } });
    record('visit.dropped', id, { entity, as: state, reason });
  }
}

/** Brings the visits of a dispatched draw to its state after an event. Before the dispatch there are none, and nothing is to be done. */
export async function followDraw(acting: Acting, task: Task, draw: Draw, state: DrawState, reason: string): Promise<void> {
  const visits = await visitsOfDraw(acting.tx, draw.id);
  if (visits.length === 0) return;
  const selected = new Set(state.selected);
  const going = visits.filter(isGoing);
  await drop(
    acting,
    going.filter(({ entity }) => !selected.has(entity)),
    'replaced',
    reason,
  );
  const known = new Set(visits.map(({ entity }) => entity));
  const substitutes = state.selected.filter((entity) => !known.has(entity));
  if (substitutes.length > 0) {
    await addVisits(acting, task, draw, state, substitutes);
    acting.record('visit.substitutes-added', draw.id, { entities: substitutes });
  }
  const staying = new Map(
    going.filter(({ entity, state: at }) => selected.has(entity) && TEAM_OPEN.includes(at)).map(({ entity, id }) => [entity, id]),
  );
  const places = placesOf(staying, state);
  await noteFormer(acting.tx, await inspectorsOfVisits(acting.tx, [...staying.values()]), places, acting.at);
  await replaceVisitInspectors(acting.tx, [...staying.values()], places);
  await settleTask(acting, task.id);
}

/** The draw was voided: nobody goes anywhere. */
export async function voidVisits(acting: Acting, draw: Draw, reason: string): Promise<void> {
  await drop(acting, (await visitsOfDraw(acting.tx, draw.id)).filter(isGoing), 'voided', reason);
}
