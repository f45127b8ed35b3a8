/** Visits of a year's disclosed draws, for the open data, in pages. */

import { type Draw, isDisclosed } from '../../draws/draw.js';
import { isKeptSecret } from '../../tasks/public-task.js';
import type { Task } from '../../tasks/task.js';
import { AHEAD } from '../../visits/states.js';
import type { Visit, VisitInspector, VisitPart } from '../../visits/visit.js';
import { inPages } from '../directories/pages.js';
import { drawsOfTask } from '../draws/draws.js';
import type { Connection } from '../store.js';
import { inspectorsOfVisits } from '../visits/visit-inspectors.js';
import { partsOfVisits } from '../visits/visit-parts.js';
import { type VisitRow, visitOf } from '../visits/visits.js';
import { publicTasks } from './tasks.js';

const PAGE = 500;

export interface VisitLine {
  readonly visit: Visit;
  readonly draw: Draw;
}

const pagesOfDraw = (db: Connection, draw: string): AsyncGenerator<readonly VisitRow[]> =>
  inPages<VisitRow>(PAGE, (last) => {
    const query = db<VisitRow>('visits').where({ draw_id: draw }).orderBy('entity').limit(PAGE).select('visits.*');
    return last === null ? query : query.where('entity', '>', last.entity);
  });

/** Whom a task visits is public before the visit only where it publishes its list. */
const isShown = ({ settings }: Task, { state }: Visit): boolean => settings.publishList !== false || !AHEAD.includes(state);

/** By task, attempt and entity. */
export async function* publicVisits(db: Connection, year: number): AsyncGenerator<readonly VisitLine[]> {
  for (const task of await publicTasks(db, year)) {
    for (const draw of await drawsOfTask(db, task.id)) {
      if (!isDisclosed(draw) || isKeptSecret(task)) continue;
      for await (const rows of pagesOfDraw(db, draw.id)) {
        yield rows
          .map(visitOf)
          .filter((visit) => isShown(task, visit))
          .map((visit) => ({ visit, draw }));
      }
    }
  }
}

/** The departments' parts of these visits. */
export async function* publicVisitParts(db: Connection, year: number): AsyncGenerator<readonly VisitPart[]> {
  for await (const page of publicVisits(db, year))
    yield await partsOfVisits(
      db,
      page.map(({ visit }) => visit.id),
    );
}

/** Who goes there. */
export async function* publicVisitInspectors(db: Connection, year: number): AsyncGenerator<readonly VisitInspector[]> {
  for await (const page of publicVisits(db, year))
    yield await inspectorsOfVisits(
      db,
      page.map(({ visit }) => visit.id),
    );
}
