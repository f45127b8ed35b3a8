/** Tasks that have been drawn, with the inspectors as users: what is done with visits begins here. */

import type { Service } from '../../dist/service.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { insertUser } from '../../dist/store/users.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import { addJointCity, confirmedTask, DEPARTMENTS, heldDraw } from '../draws/joint-draw.js';
import type { TestService } from '../support/service.js';
import { userIdOf } from './visit-acts.js';

const PREFIX = { market: 'M', ecology: 'E' } as const;

const INSPECTORS = 8;

/** Makes users of the inspectors of a joint city. Nobody signs in as one of them, so that no password has to be hashed. */
export async function addInspectors({ store }: Service): Promise<void> {
  const numbers = Array.from({ length: INSPECTORS }, (_, n) => String(n).padStart(2, '0'));
  await store.transact(async (tx) => {
    for (const department of DEPARTMENTS) {
      for (const number of numbers) {
        const inspector = `${PREFIX[department]}${number}`;
        const id = userIdOf(department, inspector);
        const known = { id, login: id, name: `${inspector} 某`, department, inspector, roles: ['inspector'], version: 1 } as const;
        const at = { addedAt: '2026-01-01T00:00:00.000Z', lockedAt: null, signedInAt: null, oneTimeUntil: null };
        await insertUser(tx, { ...known, ...at, issuer: null }, { password: 'none', subject: null });
      }
    }
  });
}

/** Few visits, and a substitute for each kind. */
const FEW: Pick<TaskSettings, 'strata'> = { strata: { by: 'risk', rules: { A: { count: 2, reserve: 2 }, B: { count: 1, reserve: 1 } } } };

/** A joint city with so many tasks that wait to be dispatched, three visits in each. @returns their ids */
export async function drawnTasks(service: TestService, count: number): Promise<readonly string[]> {
  await addJointCity(service, INSPECTORS);
  await addInspectors(service);
  const tasks: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const task = await confirmedTask(service, FEW, `hz-test-${String(number).padStart(3, '0')}`);
    await heldDraw(service, task, async (id) => (await findDraw(service.store.db, id))?.manifestHash ?? '');
    tasks.push(task);
  }
  return tasks;
}
