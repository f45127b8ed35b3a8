/** How many entities a scope means, counted by the service while it is chosen. */

import { computed, type Ref, ref, watch } from 'vue';
import { api, ask } from '../../api/client.js';
import { useResource } from '../../house/useResource.js';
import type { FilterForm } from './filter-form.js';

const COUNT_AFTER_MS = 400;

/** @param department whose directory is drawn from */
export function useCounts(department: () => string, filter: () => FilterForm) {
  const settled: Ref<FilterForm> = ref({ ...filter() });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  watch(
    filter,
    (next) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        settled.value = JSON.parse(JSON.stringify(next)) as FilterForm;
      }, COUNT_AFTER_MS);
    },
    { deep: true },
  );
  const asked = computed(() => JSON.stringify([department(), settled.value]));
  return useResource(
    (signal) =>
      ask(
        api.GET('/api/v1/directories/{department}/entity-counts', {
          params: { path: { department: department() }, query: settled.value },
          signal,
        }),
      ),
    asked,
  );
}
