/** All visits between two days, and what their days are like: for the calendar and the board. */

import type { WatchSource } from 'vue';
import { api, ask } from '../../api/client.js';
import type { Read } from '../../api/read.js';
import { allPages } from '../../house/all-pages.js';
import { type Resource, useResource } from '../../house/useResource.js';
import type { Visit } from './board.js';

export interface DaysWanted {
  readonly from: string;
  readonly to: string;
  /** Empty: all tasks. */
  readonly task: string;
}

export const useVisits = (wanted: () => DaysWanted): Resource<readonly Visit[]> =>
  useResource(
    (signal) => {
      const { from, to, task } = wanted();
      return allPages((page) =>
        ask(api.GET('/api/v1/visits', { params: { query: { ...page, from, to, ...(task === '' ? {} : { task }) } }, signal })),
      );
    },
    wanted as WatchSource<unknown>,
  );

export type VisitDay = Read<'/api/v1/visit-days'>['days'][number];

export const useVisitDays = (wanted: () => DaysWanted): Resource<readonly VisitDay[]> =>
  useResource<readonly VisitDay[]>(
    async (signal) => {
      const { from, to } = wanted();
      const answer = await ask(api.GET('/api/v1/visit-days', { params: { query: { from, to } }, signal }));
      return answer.kind === 'data' ? { kind: 'data', data: answer.data.days } : answer;
    },
    wanted as WatchSource<unknown>,
  );
