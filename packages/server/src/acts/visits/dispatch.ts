/** 派发: every drawn entity gets its visit, and every department learns whom it sends where. */

import { done } from '@double-random/core';
import type { Draw } from '../../draws/draw.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { recordsByKey } from '../../store/directories/records-by-key.js';
import { drawsOfTask, lockDraw } from '../../store/draws/draws.js';
import { partsOf } from '../../store/task-parts.js';
import { lockTask, moveTask } from '../../store/tasks.js';
import { insertDispatchedItems } from '../../store/visits/dispatched-items.js';
import { countVisits } from '../../store/visits/visits.js';
import { takesPart } from '../../tasks/states.js';
import { visibleTo } from '../../tasks/visibility.js';
import type { DispatchedItem } from '../../visits/visit.js';
import { type Acting, act, unchanged } from '../act.js';
import { addVisits, frozenVersion } from './add-visits.js';

export interface Dispatched {
  readonly task: string;
  readonly draw: string;
  readonly visits: number;
}

/** The items that the draw's departments check, as their lists had them at the freeze. */
async function itemsOf(acting: Acting, draw: Draw): Promise<readonly DispatchedItem[]> {
  const items: DispatchedItem[] = [];
  for (const { department, preparation } of await partsOf(acting.tx, draw.task)) {
    if (preparation === null || !draw.manifest.departments.some(({ id }) => id === department)) continue;
    const version = await frozenVersion(acting, draw, 'items', department);
    const records = await recordsByKey(acting.tx, 'items', department, version, preparation.items);
    for (const [item, facts] of records) items.push({ department, item, name: facts.name, facts });
  }
  return items;
}

/** Dispatches a drawn task; again changes nothing. */
export function dispatch(service: Service, by: Actor, taskId: string): Promise<ServiceOutcome<Dispatched>> {
  return act<Dispatched>(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const task = await lockTask(tx, taskId);
    const parts = task === null ? [] : await partsOf(tx, taskId);
    if (task === null || !visibleTo(by, task, parts)) return refused('not-found');
    if (!owns(by, task.department)) return refused('not-yours', { department: task.department });
    const current = (await drawsOfTask(tx, taskId)).find(({ state }) => state === 'drawn');
    const draw = current === undefined ? null : await lockDraw(tx, current.id);
    if (draw === null || draw.replayed === null) return refused('task-not-drawn', { state: task.state });
    if (task.state !== 'drawn') {
      const { all } = await countVisits(tx, taskId);
      return all === 0 ? refused('task-not-drawn', { state: task.state }) : unchanged({ task: taskId, draw: draw.id, visits: all });
    }
    const visits = await addVisits(acting, task, draw, draw.replayed, draw.replayed.selected);
    await insertDispatchedItems(tx, draw.id, await itemsOf(acting, draw));
    await moveTask(tx, taskId, ['drawn'], 'dispatched', at);
    const departments = parts.filter(({ state }) => takesPart(state)).map(({ department }) => department);
    record('task.dispatched', taskId, { draw: draw.id, visits, departments });
    return done({ task: taskId, draw: draw.id, visits });
  });
}
