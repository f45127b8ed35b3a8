/** The tasks that the own department initiated: their visits are moved and planned by its planners, others by theirs. */

import { computed } from 'vue';
import { api, ask } from '../../api/client.js';
import { allPages } from '../../house/all-pages.js';
import { useResource } from '../../house/useResource.js';
import { can, ownDepartment } from '../../session/session.js';
import type { Visit } from './board.js';
import { isMovable } from './move.js';

/** @returns whether the user may set the day of a visit; reactive, `false` while the tasks are not read */
export function useMovable(): (visit: Pick<Visit, 'task' | 'state'>) => boolean {
  const tasks = useResource((signal) => allPages((query) => ask(api.GET('/api/v1/tasks', { params: { query }, signal }))));
  const own = computed(
    () => new Set((tasks.data.value ?? []).filter(({ department }) => department === ownDepartment.value).map(({ id }) => id)),
  );
  return (visit) => can('planner') && isMovable(visit) && own.value.has(visit.task);
}
