/** Whom a draw has drawn, for everybody: the list with teams and reserves. */

import { done, type Language, type Words } from '@double-random/core';
import { z } from 'zod';
import { type DrawnNames, drawnNames } from '../../draws/drawn-names.js';
import { DRAWN_STANDINGS, type DrawnRow, type DrawnStanding, drawnRows } from '../../draws/drawn-rows.js';
import { readResult } from '../../draws/read-result.js';
import { preparedBundle } from '../../draws/stored-bundle.js';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { everybody, type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { departmentNames } from '../../reports/names/departments.js';
import { eventsOf } from '../../store/draws/draw-events.js';
import type { Connection } from '../../store/store.js';
import { type ShownDraw, shownDraw } from './shown-draw.js';

const CACHE = 'public, max-age=30, must-revalidate';
const MOST_TEXT = 200;

const drawParams = z.object({ draw: z.string() });

const filters = z.object({
  text: z.string().max(MOST_TEXT).optional().describe("Part of the entity's name, or of its id"),
  stratum: z.string().max(MOST_TEXT).optional(),
  standing: z.enum(DRAWN_STANDINGS).optional(),
});

type Filters = z.output<typeof filters>;

const roleView = z.object({ id: z.string(), zh: z.string(), en: z.string().nullable() });

const seatView = z.object({
  role: roleView,
  inspector: z
    .object({ id: z.string(), name: z.string().nullable(), certificate: z.string().nullable() })
    .nullable()
    .describe('By staff number, and by name where the rule of the task publishes names; null: the place is empty'),
  appointed: z.boolean().describe('Named by the department when somebody fell out, and not drawn'),
});

const drawnView = z
  .object({
    stratum: z.string(),
    rank: z.int().describe('From 1 in the stratum; reserves go on after those drawn'),
    entity: z.string().describe('Id in the draw'),
    name: z.string().nullable().describe('As it was frozen, masked where the rule of the task says so; null: the list is not published'),
    region: z.string().nullable().describe('GB/T 2260'),
    ticket: z.string(),
    standing: z
      .enum(DRAWN_STANDINGS)
      .describe('selected: drawn and visited; out: drawn, gone out since; substitute: come in from the reserve; reserve: waits'),
    teams: z.array(z.object({ department: z.string(), seats: z.array(seatView).readonly() })).readonly(),
    events: z.array(z.int()).readonly().describe('Numbers of the events that name it'),
  })
  .meta({ id: 'DrawnEntity' });

type DrawnView = z.input<typeof drawnView>;

function viewOf(
  row: DrawnRow,
  entity: { readonly name: string | null; readonly region: string } | undefined,
  names: DrawnNames,
): DrawnView {
  const teams = row.teams.map(({ department, seats }) => ({
    department,
    seats: seats.map(({ role, inspector, appointed }) => {
      const person = inspector === null ? null : names.inspector(department, inspector);
      return {
        role: { id: role, ...names.role(department, role) },
        inspector: inspector === null ? null : { id: inspector, name: person?.name ?? null, certificate: person?.certificate ?? null },
        appointed,
      };
    }),
  }));
  return { ...row, name: entity?.name ?? null, region: entity?.region ?? null, teams };
}

interface Found {
  readonly rows: readonly DrawnRow[];
  readonly views: (rows: readonly DrawnRow[]) => Promise<DrawnView[]>;
}

/** The rows that the filters find. Names are read for the whole list only where a text is looked for in them. */
async function foundIn(db: Connection, draw: ShownDraw, { text, stratum, standing }: Filters): Promise<Found> {
  const [files, events, names] = await Promise.all([preparedBundle(db, draw.preparation), eventsOf(db, draw.id), drawnNames(db, draw)]);
  const strata = draw.manifest.strata.map(({ id }) => id);
  const all = drawnRows(await readResult(files), draw.replayed, events, strata).filter(
    (row) => (stratum === undefined || row.stratum === stratum) && (standing === undefined || row.standing === standing),
  );
  const views = async (rows: readonly DrawnRow[]): Promise<DrawnView[]> => {
    const entities = await names.entities(rows.map(({ entity }) => entity));
    return rows.map((row) => viewOf(row, entities.get(row.entity), names));
  };
  const part = text?.trim().toLowerCase() ?? '';
  if (part === '') return { rows: all, views };
  const entities = await names.entities(all.map(({ entity }) => entity));
  const says = ({ entity }: DrawnRow): boolean => `${entity}\n${entities.get(entity)?.name ?? ''}`.toLowerCase().includes(part);
  return { rows: all.filter(says), views };
}

const STANDING_WORDS: Readonly<Record<DrawnStanding, Words>> = {
  selected: { zh: '抽中', en: 'drawn' },
  out: { zh: '抽中后退出', en: 'drawn, went out' },
  substitute: { zh: '替补递补', en: 'came in from the reserve' },
  reserve: { zh: '替补', en: 'in reserve' },
};

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['分层', '名次', '检查对象', '名称', '区划代码', '抽取情况', '检查组', '签号'],
  en: ['Stratum', 'Rank', 'Entity', 'Name', 'Division code', 'Standing', 'Teams', 'Ticket'],
};

/** 市场监管局：组长 张三、组员 （空缺） */
function teamsText({ teams }: DrawnView, departmentOf: (id: string) => string, language: Language): string {
  const empty = { zh: '（空缺）', en: '(empty)' }[language];
  return teams
    .map(({ department, seats }) => {
      const held = seats.map(({ role, inspector }) => `${role[language] ?? role.zh} ${inspector?.name ?? inspector?.id ?? empty}`);
      return `${departmentOf(department)}: ${held.join(', ')}`;
    })
    .join('; ');
}

export const publicDrawnRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/public/draws/:draw/drawn',
    tag: 'public',
    who: everybody,
    summary: { zh: '抽中的检查对象、检查组和替补顺序', en: 'Whom the draw has drawn, with teams, and the reserves in their order' },
    params: drawParams,
    query: pageQuery.extend(filters.shape),
    answer: { status: 200, kind: 'json', schema: pageOf(drawnView) },
    codes: ['bad-cursor', 'not-drawn', 'not-disclosed-yet'],
    handle: async ({ params, query: { limit, after, ...given } }, { store: { db } }) => {
      const draw = await shownDraw(db, params.draw);
      if (!draw.ok) return draw;
      const from = after === undefined ? [0] : readCursor(after, z.tuple([z.int().min(0)]));
      if (from === null) return refused('bad-cursor');
      const [start = 0] = from;
      const { rows, views } = await foundIn(db, draw.value, given);
      const end = start + limit;
      return done({ body: { items: await views(rows.slice(start, end)), next: end < rows.length ? cursorOf([end]) : null }, cache: CACHE });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/draws/:draw/drawn.csv',
    tag: 'public',
    who: everybody,
    summary: { zh: '抽中的检查对象、检查组和替补顺序（CSV）', en: 'Whom the draw has drawn, as CSV' },
    params: drawParams,
    query: filters.extend({ lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    codes: ['not-drawn', 'not-disclosed-yet'],
    handle: async ({ params, query: { lang, ...given } }, { store: { db } }) => {
      const draw = await shownDraw(db, params.draw);
      if (!draw.ok) return draw;
      const [{ rows, views }, nameOf] = await Promise.all([foundIn(db, draw.value, given), departmentNames(db)]);
      const departmentOf = (id: string): string => nameOf(id).name[lang] ?? nameOf(id).name.zh;
      const lines = (await views(rows)).map((view): CsvCell[] => [
        view.stratum,
        view.rank,
        view.entity,
        view.name,
        view.region,
        STANDING_WORDS[view.standing][lang],
        teamsText(view, departmentOf, lang),
        view.ticket,
      ]);
      const { drawId, attempt } = draw.value.manifest;
      return done({ ...csvFile(`${drawId}-${attempt}-drawn.csv`, HEADER[lang], lines), cache: CACHE });
    },
  }),
];
