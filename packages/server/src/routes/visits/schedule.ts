/** Scheduling the visits of a task. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { askSchedule } from '../../acts/visits/ask-schedule.js';
import { type Route, route } from '../../http/route.js';
import { dayText } from '../../plans/texts.js';
import { refused } from '../../problems/problems.js';
import { seesPreparations } from '../../tasks/visibility.js';
import { findVisibleTask } from '../tasks/answer.js';
import { startTime } from './forms.js';
import { scheduleView, viewOfSchedule } from './schedule-view.js';
import { planners, readers } from './who.js';

const MOST_STARTS = 24;

const wishBody = z.strictObject({
  perDay: z.int().min(1).max(MOST_STARTS).optional().describe('The most visits of an inspector on one day'),
  starts: z
    .array(startTime)
    .min(1)
    .max(MOST_STARTS)
    .refine((starts) => starts.every((time, i) => i === 0 || time > (starts[i - 1] as string)), {
      error: '应由早到晚且不重复 / the earliest first, none twice',
    })
    .optional()
    .describe('Times of day at which visits start; at least `perDay` of them'),
  from: dayText.nullable().optional().describe("Narrows the task's period; null: no longer"),
  to: dayText.nullable().optional(),
  version: z.int().min(0).optional().describe('Of the schedule that the caller has read; 0: there was none'),
});

const taskParams = z.object({ task: z.string() });

export const scheduleRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/tasks/:task/schedule',
    tag: 'visits',
    who: planners,
    summary: {
      zh: '排期（后台任务）：为尚未通知、未手工安排的检查安排时间；未给出的设置沿用上次',
      en: 'Plan the visits that nobody was told of or placed by hand, as a job; settings that are not given stay as they were',
    },
    params: taskParams,
    body: { kind: 'json', schema: wishBody },
    answer: { status: 202, kind: 'json', schema: z.object({ job: z.string(), version: z.int() }) },
    codes: ['not-found', 'not-yours', 'wrong-task-state', 'changed-meanwhile', 'too-few-starts', 'no-days-to-schedule'],
    handle: async ({ params, body: { perDay, starts, from, to, version }, by }, service) => {
      const asked = await askSchedule(service, by, params.task, {
        ...(perDay === undefined ? {} : { perDay }),
        ...(starts === undefined ? {} : { starts }),
        ...(from === undefined ? {} : { earliest: from }),
        ...(to === undefined ? {} : { latest: to }),
        ...(version === undefined ? {} : { version }),
      });
      return asked.ok ? done({ body: asked.value }) : asked;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/tasks/:task/schedule',
    tag: 'visits',
    who: readers,
    summary: {
      zh: '任务的排期：设置、上次结果，以及当前的冲突、未安排的检查和人数不足的检查组',
      en: 'The schedule of a task: settings, what the last planning came to, and present conflicts, visits without a day and teams that are too small',
    },
    params: taskParams,
    answer: { status: 200, kind: 'json', schema: scheduleView },
    codes: ['not-found'],
    handle: async ({ params, by }, service) => {
      const found = await findVisibleTask(service, by, params.task);
      if (!found.ok) return found;
      const { task, parts } = found.value;
      if (!seesPreparations(by, parts) || task.settings.period === undefined) return refused('not-found');
      return done({ body: await viewOfSchedule(service, task) });
    },
  }),
];
