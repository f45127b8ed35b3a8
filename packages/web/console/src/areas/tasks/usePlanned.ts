/** The tasks of the plans that are in force, to choose from. */

import { onMounted, type ShallowRef, shallowRef } from 'vue';
import { api, ask } from '../../api/client.js';
import { tellFailure } from '../../house/tell.js';
import type { PlannedChoice } from './planned.js';

const MOST_PLANS = 50;

async function tasksOf(plan: string, edition: number): Promise<PlannedChoice[]> {
  const answer = await ask(api.GET('/api/v1/plans/{plan}/editions/{edition}', { params: { path: { plan, edition } } }));
  if (tellFailure(answer) || answer.kind !== 'data') return [];
  const { department, tasks } = answer.data;
  return tasks.map((task) => ({ id: task.id, title: task.title, department, task }));
}

export interface PlannedChoices {
  readonly choices: Readonly<ShallowRef<readonly PlannedChoice[]>>;
  readonly ready: Promise<void>;
}

export function usePlanned(): PlannedChoices {
  const choices = shallowRef<readonly PlannedChoice[]>([]);
  const ready = new Promise<void>((resolve) => {
    onMounted(async () => {
      const answer = await ask(api.GET('/api/v1/plans', { params: { query: { limit: MOST_PLANS } } }));
      if (!tellFailure(answer) && answer.kind === 'data') {
        const inForce = answer.data.items.flatMap(({ current }) => (current === null ? [] : [current]));
        choices.value = (await Promise.all(inForce.map(({ plan, edition }) => tasksOf(plan, edition)))).flat();
      }
      resolve();
    });
  });
  return { choices, ready };
}
