/** Draws as the departments see them. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { bundleTag, departmentBundle } from '../../draws/bundle-of.js';
import type { Draw } from '../../draws/draw.js';
import { seesDraw } from '../../draws/visibility.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import { eventsOf, type RecordedEvent } from '../../store/draws/draw-events.js';
import { drawsOfTask, findDraw } from '../../store/draws/draws.js';
import type { Connection } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask } from '../../store/tasks.js';
import { visibleTo } from '../../tasks/visibility.js';
import { ZIP_TYPE, zipAnswer } from './bundle-answer.js';
import { drawView, viewOfDraw } from './draw-view.js';
import { seatRow, seatsAt } from './seats.js';
import { stateView } from './state-view.js';
import { readers } from './who.js';

const drawParams = z.object({ draw: z.string() });

/** A draw that the caller sees. */
async function seen(db: Connection, by: Actor, id: string): Promise<ServiceOutcome<Draw>> {
  const draw = await findDraw(db, id);
  return draw === null || !seesDraw(by, draw) ? refused('not-found') : done(draw);
}

/** `null`: evidence about an inspector, which stays in the department that recorded it. */
const evidenceFor = (by: Actor, { event, evidence, department }: RecordedEvent): string | null =>
  event.kind === 'entity-out' || owns(by, department) ? evidence : null;

const PRIVATE_REVALIDATED = 'private, no-cache';

export const drawRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/tasks/:task/draws',
    tag: 'draws',
    who: readers,
    summary: { zh: '任务的各次抽取', en: 'All attempts of a task that the department draws in' },
    params: z.object({ task: z.string() }),
    answer: { status: 200, kind: 'json', schema: z.object({ items: z.array(drawView) }) },
    handle: async ({ params, by }, { store: { db } }) => {
      const task = await findTask(db, params.task);
      if (task === null || !visibleTo(by, task, await partsOf(db, task.id))) return refused('not-found');
      const draws = (await drawsOfTask(db, task.id)).filter((draw) => seesDraw(by, draw));
      return done({ body: { items: await Promise.all(draws.map((draw) => viewOfDraw(db, draw, true))) } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/draws/:draw',
    tag: 'draws',
    who: readers,
    summary: { zh: '抽取的进展', en: 'A draw and how far it is' },
    params: drawParams,
    answer: { status: 200, kind: 'json', schema: drawView },
    handle: async ({ params, by }, { store: { db } }) => {
      const draw = await seen(db, by, params.draw);
      return draw.ok ? done({ body: await viewOfDraw(db, draw.value, true) }) : draw;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/draws/:draw/bundle.zip',
    tag: 'draws',
    who: readers,
    summary: {
      zh: '各部门可见的全部文件（ZIP）：供核对、承诺与核验',
      en: 'All files that the departments see, as a ZIP: to check, to commit, to verify',
    },
    params: drawParams,
    answer: { status: 200, kind: 'file', types: [ZIP_TYPE] },
    handle: async ({ params, by }, { store: { db } }) => {
      const draw = await seen(db, by, params.draw);
      if (!draw.ok) return draw;
      const { drawId, attempt } = draw.value.manifest;
      const tag = await bundleTag(db, draw.value, 'department');
      return done(zipAnswer(await departmentBundle(db, draw.value), `${drawId}-${attempt}.zip`, tag, PRIVATE_REVALIDATED));
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/draws/:draw/state',
    tag: 'draws',
    who: readers,
    summary: { zh: '抽取的当前状态（由全部变动重放得出）', en: 'The present state of the draw, replayed from all events' },
    params: drawParams,
    answer: { status: 200, kind: 'json', schema: z.object({ events: z.int(), state: stateView }) },
    codes: ['not-drawn'],
    handle: async ({ params, by }, { store: { db } }) => {
      const draw = await seen(db, by, params.draw);
      if (!draw.ok) return draw;
      const { replayed, state } = draw.value;
      if (replayed === null) return refused('not-drawn', { state });
      return done({ body: { events: (await eventsOf(db, draw.value.id)).length, state: replayed } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/draws/:draw/seats',
    tag: 'draws',
    who: readers,
    summary: {
      zh: '检查组席位：对象、部门、职责、人员（可按部门、对象、人员筛选；本部门显示姓名）',
      en: 'Places of the teams: entity, department, role, inspector; filter by each; names for the own department',
    },
    params: drawParams,
    query: pageQuery.extend({ department: z.string().optional(), entity: z.string().optional(), inspector: z.string().optional() }),
    answer: { status: 200, kind: 'json', schema: pageOf(seatRow) },
    codes: ['not-drawn', 'bad-cursor'],
    handle: async ({ params, query, by }, { store: { db } }) => {
      const draw = await seen(db, by, params.draw);
      if (!draw.ok) return draw;
      if (draw.value.replayed === null) return refused('not-drawn', { state: draw.value.state });
      const from = query.after === undefined ? [0] : readCursor(query.after, z.tuple([z.int().min(0)]));
      if (from === null) return refused('bad-cursor');
      const { rows, next } = await seatsAt(db, draw.value, by, { ...query, from: from[0] as number });
      return done({ body: { items: rows, next: next === null ? null : cursorOf([next]) } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/draws/:draw/events',
    tag: 'draws',
    who: readers,
    summary: { zh: '抽取后的变动及其依据', en: 'Events after the draw, with their evidence' },
    params: drawParams,
    answer: {
      status: 200,
      kind: 'json',
      schema: z.object({
        items: z.array(
          z.object({
            number: z.int(),
            event: z.record(z.string(), z.union([z.string(), z.int()])),
            evidence: z.string().nullable(),
            department: z.string(),
            recordedAt: z.string(),
          }),
        ),
      }),
    },
    handle: async ({ params, by }, { store: { db } }) => {
      const draw = await seen(db, by, params.draw);
      if (!draw.ok) return draw;
      const events = await eventsOf(db, draw.value.id);
      return done({ body: { items: events.map((one) => ({ ...one, event: { ...one.event }, evidence: evidenceFor(by, one) })) } });
    },
  }),
];
