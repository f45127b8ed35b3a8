/** Dispatching a drawn task. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { dispatch } from '../../acts/visits/dispatch.js';
import { type Route, route } from '../../http/route.js';
import { planners } from './who.js';

export const dispatchRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/tasks/:task/dispatch',
    tag: 'visits',
    who: planners,
    summary: { zh: '派发：为每个被抽中的对象建立一次联合检查', en: 'Dispatch: one joint visit for each drawn entity' },
    params: z.object({ task: z.string() }),
    answer: { status: 200, kind: 'json', schema: z.object({ task: z.string(), draw: z.string(), visits: z.int() }) },
    codes: ['not-found', 'not-yours', 'task-not-drawn'],
    handle: async ({ params, by }, service) => {
      const dispatched = await dispatch(service, by, params.task);
      return dispatched.ok ? done({ body: dispatched.value }) : dispatched;
    },
  }),
];
