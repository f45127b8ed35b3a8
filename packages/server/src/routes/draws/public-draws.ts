/** Draws for everybody: lists, records, bundles and the proof of one entity. */

import { done, isCode, type Language, type Words } from '@double-random/core';
import { z } from 'zod';
import { bundleTag, publicBundle } from '../../draws/bundle-of.js';
import { type Draw, isDisclosed } from '../../draws/draw.js';
import { proofOf } from '../../draws/proofs.js';
import { isPublished } from '../../draws/published-files.js';
import { DRAW_STATE_WORDS, DRAW_STATES } from '../../draws/state.js';
import { CSV_TYPE, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { everybody, type Route, route } from '../../http/route.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { eventsOf } from '../../store/draws/draw-events.js';
import { findDraw, listDraws } from '../../store/draws/draws.js';
import type { Connection } from '../../store/store.js';
import { fileAnswer, JSON_TYPE, LINES_TYPE, ZIP_TYPE, zipAnswer } from './bundle-answer.js';
import { drawView, viewOfDraw } from './draw-view.js';
import { stateView } from './state-view.js';

/** Kept for a moment by caches in between, then asked for again by its tag. */
const PUBLIC = 'public, max-age=30, must-revalidate';

const drawParams = z.object({ draw: z.string() });

const drawFilters = z.object({
  text: z.string().max(200).optional().describe('Part of the title or of the draw id'),
  state: z.enum(DRAW_STATES).optional(),
  task: z.string().optional(),
  department: z.string().max(64).optional().describe('One that takes part'),
});

const listQuery = pageQuery.extend(drawFilters.shape);

const drawKey = z.tuple([z.string(), z.string()]);

async function draws(
  db: Connection,
  { limit, after, ...filters }: z.output<typeof listQuery>,
): Promise<ServiceOutcome<{ items: Draw[]; next: string | null }>> {
  const before = after === undefined ? undefined : readCursor(after, drawKey);
  if (before === null) return refused('bad-cursor');
  const found = await listDraws(db, { ...filters, before, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return done({ items, next: found.length > items.length && last !== undefined ? cursorOf([last.frozenAt, last.id]) : null });
}

const FILE_PAGE = 500;

/** All that the filters find, for a file. */
async function allDraws(db: Connection, filters: z.output<typeof drawFilters>): Promise<Draw[]> {
  const all: Draw[] = [];
  for (;;) {
    const last = all.at(-1);
    const before = last === undefined ? undefined : ([last.frozenAt, last.id] as const);
    const page = await listDraws(db, { ...filters, before, limit: FILE_PAGE });
    all.push(...page);
    if (page.length < FILE_PAGE) return all;
  }
}

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['编号', '抽取编号', '第几次', '任务名称', '阶段', '公开方式', '清单哈希', '锁定时间', '抽取时间', '结果哈希', '作废时间'],
  en: ['Id', 'Draw id', 'Attempt', 'Title', 'Stage', 'Disclosure', 'Manifest hash', 'Frozen', 'Drawn', 'Result hash', 'Voided'],
};

const DISCLOSURE_WORDS: Readonly<Record<Draw['manifest']['disclosure'], Words>> = {
  open: { zh: '公开', en: 'open' },
  sealed: { zh: '封存', en: 'sealed' },
};

async function found(db: Connection, id: string): Promise<ServiceOutcome<Draw>> {
  const draw = await findDraw(db, id);
  return draw === null ? refused('not-found') : done(draw);
}

const proofView = z.object({
  standing: z.enum(['selected', 'reserve', 'not-drawn']).nullable(),
  /** As the result of the draw says; events may have changed it since. */
  published: z.enum(['selected', 'reserve', 'not-drawn']).nullable(),
  /** Whether the entity is selected now, after all events. */
  selectedNow: z.boolean(),
  proof: z.record(z.string(), z.unknown()).describe('What double-random verifies by itself: inclusion, ticket, rank and cutoff'),
});

export const publicDrawRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/public/draws',
    tag: 'public',
    who: everybody,
    summary: { zh: '全部抽取（含作废），新的在前', en: 'All draws, voided ones too, the newest first' },
    query: listQuery,
    answer: { status: 200, kind: 'json', schema: pageOf(drawView) },
    codes: ['bad-cursor'],
    handle: async ({ query }, { store: { db } }) => {
      const page = await draws(db, query);
      if (!page.ok) return page;
      const items = await Promise.all(page.value.items.map((draw) => viewOfDraw(db, draw, false)));
      return done({ body: { items, next: page.value.next }, cache: PUBLIC });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/draws.csv',
    tag: 'public',
    who: everybody,
    summary: { zh: '抽取清单（CSV）', en: 'Draws as CSV' },
    query: drawFilters.extend({ lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query: { lang, ...filters } }, { store: { db } }) => {
      const rows = (await allDraws(db, filters)).map((draw) => [
        draw.id,
        draw.manifest.drawId,
        draw.attempt,
        draw.manifest.title,
        DRAW_STATE_WORDS[draw.state][lang],
        DISCLOSURE_WORDS[draw.manifest.disclosure][lang],
        draw.manifestHash,
        draw.frozenAt,
        draw.drawnAt,
        draw.resultHash,
        draw.voidedAt,
      ]);
      return done({ ...csvFile('draws.csv', HEADER[lang], rows), cache: PUBLIC });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/draws/:draw',
    tag: 'public',
    who: everybody,
    summary: { zh: '一次抽取的公开记录', en: 'The public record of a draw' },
    params: drawParams,
    answer: { status: 200, kind: 'json', schema: drawView },
    handle: async ({ params }, { store: { db } }) => {
      const draw = await found(db, params.draw);
      return draw.ok ? done({ body: await viewOfDraw(db, draw.value, false), cache: PUBLIC }) : draw;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/draws/:draw/bundle.zip',
    tag: 'public',
    who: everybody,
    summary: {
      zh: '抽取的全部公开文件（ZIP），可用 double-random verify 核验',
      en: 'All public files of the draw as a ZIP, for double-random verify',
    },
    params: drawParams,
    answer: { status: 200, kind: 'file', types: [ZIP_TYPE] },
    handle: async ({ params }, { store: { db } }) => {
      const draw = await found(db, params.draw);
      if (!draw.ok) return draw;
      const { drawId, attempt } = draw.value.manifest;
      const files = await publicBundle(db, draw.value);
      return done(zipAnswer(files, `${drawId}-${attempt}.zip`, await bundleTag(db, draw.value, 'public'), PUBLIC));
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/draws/:draw/files/:name',
    tag: 'public',
    who: everybody,
    summary: { zh: '抽取的一个公开文件', en: 'One public file of the draw' },
    params: drawParams.extend({ name: z.string() }),
    answer: { status: 200, kind: 'file', types: [JSON_TYPE, LINES_TYPE] },
    codes: ['not-disclosed-yet'],
    handle: async ({ params }, { store: { db } }) => {
      const draw = await found(db, params.draw);
      if (!draw.ok) return draw;
      if (!isPublished(draw.value, params.name)) return refused('not-disclosed-yet');
      const files = await publicBundle(db, draw.value);
      if (!files.names.includes(params.name)) return refused('not-found');
      return done(fileAnswer(files, params.name, `${await bundleTag(db, draw.value, 'public')}.${params.name}`, PUBLIC));
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/draws/:draw/state',
    tag: 'public',
    who: everybody,
    summary: { zh: '抽取的当前状态（由全部变动重放得出）', en: 'The present state of the draw, replayed from all events' },
    params: drawParams,
    answer: { status: 200, kind: 'json', schema: z.object({ events: z.int(), state: stateView }) },
    codes: ['not-drawn', 'not-disclosed-yet'],
    handle: async ({ params }, { store: { db } }) => {
      const draw = await found(db, params.draw);
      if (!draw.ok) return draw;
      if (draw.value.replayed === null) return refused('not-drawn', { state: draw.value.state });
      if (!isDisclosed(draw.value)) return refused('not-disclosed-yet');
      return done({ body: { events: (await eventsOf(db, draw.value.id)).length, state: draw.value.replayed }, cache: PUBLIC });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/draws/:draw/entities/:entity',
    tag: 'public',
    who: everybody,
    summary: { zh: '某一检查对象为何（未）被抽中：证明', en: 'Why this entity was drawn, or not: the proof' },
    params: drawParams.extend({ entity: z.string().refine(isCode, { error: '不是代码 / not a code' }) }),
    answer: { status: 200, kind: 'json', schema: proofView },
    codes: ['not-drawn', 'not-disclosed-yet', 'not-in-draw', 'excluded-from-draw', 'too-many-proofs'],
    handle: async ({ params, by, signal }, { store: { db } }) => {
      const draw = await found(db, params.draw);
      if (!draw.ok) return draw;
      const { replayed, state } = draw.value;
      if (replayed === null) return refused('not-drawn', { state });
      if (!isDisclosed(draw.value)) return refused('not-disclosed-yet');
      const proven = await proofOf(db, draw.value, params.entity, { address: by.origin.address, signal });
      if (!proven.ok) return proven;
      const { proof, standing, published } = proven.value;
      const body = { standing: standing.standing, published, selectedNow: replayed.selected.includes(params.entity), proof: { ...proof } };
      return done({ body, cache: PUBLIC });
    },
  }),
];
