/** The day on which calendars open: that of the next visit, so that nobody meets an empty month. */

import { onMounted, type Ref, ref } from 'vue';
import { api, ask } from '../../api/client.js';

/** @param today YYYY-MM-DD, where it stays if there is no visit ahead */
export function useNextVisitDay(today: string): Ref<string> {
  const day = ref(today);
  onMounted(async () => {
    const answer = await ask(api.GET('/api/v1/visits', { params: { query: { from: today, limit: 1 } } }));
    const next = answer.kind === 'data' ? answer.data.items[0]?.date : null;
    if (next != null && day.value === today) day.value = next;
  });
  return day;
}
