/** Objections as the reviewers of a result's departments see and decide them. Nobody else sees who objects. */

import { done, type Language } from '@double-random/core';
import { z } from 'zod';
import { decide, OBJECTION_DECISIONS } from '../../acts/publications/decide-objection.js';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { type Route, route } from '../../http/route.js';
import { lineText } from '../../plans/texts.js';
import { refused } from '../../problems/problems.js';
import { OBJECTOR_STANDINGS, type Objection } from '../../publications/objection.js';
import type { Publication } from '../../publications/publication.js';
import { OBJECTION_STATE_WORDS, OBJECTION_STATES } from '../../publications/states.js';
import { type Actor, departmentOf } from '../../rights/actor.js';
import { findObjection, listObjections } from '../../store/publications/objections.js';
import { findPublication, publicationsById } from '../../store/publications/publications.js';
import type { Connection } from '../../store/store.js';
import { findTask } from '../../store/tasks.js';
import { publicReason } from '../public-reason.js';
import { reviewers } from '../visits/who.js';

const MOST_ID = 64;
const MOST_DEPARTMENTS = 50;
const MOST_TEXT = 200;
const FILE_PAGE = 500;

const id = z.string().max(MOST_ID);
const FILTERS = {
  state: z.enum(OBJECTION_STATES).optional(),
  task: id.optional(),
  publication: id.optional(),
  text: lineText(MOST_TEXT).optional().describe("Part of the entity's name, id or address"),
};

const objectionParams = z.object({ objection: id });

const objectionView = z.object({
  id: z.string(),
  publication: z.string(),
  edition: z.int().describe('That it objects to'),
  visit: z.string(),
  entity: z.object({ id: z.string(), name: z.string() }),
  task: z.object({ id: z.string(), drawId: z.string(), title: z.string() }),
  state: z.enum(OBJECTION_STATES),
  standing: z.enum(OBJECTOR_STANDINGS),
  claimant: z.string(),
  contact: z.string(),
  department: z.string().nullable(),
  text: z.string(),
  receivedAt: z.string(),
  decision: z.object({ at: z.string(), by: z.string(), department: z.string(), reason: z.string() }).nullable(),
  correction: z.string().nullable(),
});

function viewOf(objection: Objection, { edition, visit, entity, name, content: { task } }: Publication): z.input<typeof objectionView> {
  const { clientId: _client, receipt: _receipt, contentHash: _hash, ...shown } = objection;
  return { ...shown, edition, visit, entity: { id: entity, name }, task };
}

/** Each with the result that it objects to. */
async function viewsOf(db: Connection, objections: readonly Objection[]): Promise<z.input<typeof objectionView>[]> {
  const results = await publicationsById(
    db,
    objections.map(({ publication }) => publication),
  );
  return objections.flatMap((objection) => {
    const about = results.get(objection.publication);
    return about === undefined ? [] : [viewOf(objection, about)];
  });
}

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '收到时间',
    '状态',
    '任务编号',
    '任务',
    '检查对象',
    '对象名称',
    '版次',
    '提出人',
    '联系方式',
    '所针对的部门',
    '内容',
    '处理时间',
    '处理理由',
    '异议编号',
  ],
  en: [
    'received',
    'state',
    'draw id',
    'task',
    'entity',
    'name',
    'edition',
    'claimant',
    'contact',
    'against',
    'text',
    'decided',
    'reason',
    'objection',
  ],
};

const rowOf = (lang: Language, { state, task, entity, decision, ...one }: z.input<typeof objectionView>): CsvCell[] => [
  one.receivedAt,
  OBJECTION_STATE_WORDS[state][lang],
  task.drawId,
  task.title,
  entity.id,
  entity.name,
  one.edition,
  one.claimant,
  one.contact,
  one.department,
  one.text,
  decision?.at ?? null,
  decision?.reason ?? null,
  one.id,
];

/** Whether the caller's department has a part in the result, or initiated its task. */
async function seesResult(db: Connection, by: Actor, about: Publication): Promise<boolean> {
  const own = departmentOf(by);
  if (own === null) return false;
  return about.content.parts.some(({ department }) => department === own) || (await findTask(db, about.task))?.department === own;
}

const decisionBody = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal(OBJECTION_DECISIONS[0]), reason: publicReason }),
  z.strictObject({
    decision: z.literal(OBJECTION_DECISIONS[1]),
    reason: publicReason,
    departments: z.array(id).min(1).max(MOST_DEPARTMENTS).describe('Whose parts are sent back'),
  }),
  z.strictObject({ decision: z.literal(OBJECTION_DECISIONS[2]), reason: publicReason }),
]);

export const objectionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/objections',
    tag: 'publications',
    who: reviewers,
    summary: {
      zh: '对本部门参与的结果的异议，先收到的在前',
      en: 'Objections to results that the department has a part in, the oldest first',
    },
    query: pageQuery.extend(FILTERS),
    answer: { status: 200, kind: 'json', schema: pageOf(objectionView) },
    codes: ['bad-cursor'],
    handle: async ({ query: { limit, after, ...filters }, by }, { store: { db } }) => {
      const key = after === undefined ? undefined : readCursor(after, z.tuple([z.string(), z.string()]));
      if (key === null) return refused('bad-cursor');
      const found = await listObjections(db, { ...filters, department: departmentOf(by) ?? '', after: key, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next = found.length > limit && last !== undefined ? cursorOf([last.receivedAt, last.id]) : null;
      return done({ body: { items: await viewsOf(db, page), next } });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/objections.csv',
    tag: 'publications',
    who: reviewers,
    summary: { zh: '异议（CSV，内含提出人信息，仅供审核员）', en: 'Objections as CSV, with who objects: for reviewers only' },
    query: z.object({ ...FILTERS, lang: z.enum(['zh', 'en']).default('zh') }),
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    handle: async ({ query: { lang, ...filters }, by }, { store: { db } }) => {
      const rows = [];
      let after: readonly [string, string] | undefined;
      do {
        const page = await listObjections(db, { ...filters, department: departmentOf(by) ?? '', after, limit: FILE_PAGE });
        rows.push(...(await viewsOf(db, page)).map((one) => rowOf(lang, one)));
        const last = page.length < FILE_PAGE ? undefined : page.at(-1);
        after = last === undefined ? undefined : [last.receivedAt, last.id];
      } while (after !== undefined);
      return done(csvFile(lang === 'zh' ? '异议.csv' : 'objections.csv', HEADER[lang], rows));
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/objections/:objection',
    tag: 'publications',
    who: reviewers,
    summary: { zh: '一项异议', en: 'An objection' },
    params: objectionParams,
    answer: { status: 200, kind: 'json', schema: objectionView },
    codes: ['not-found'],
    handle: async ({ params, by }, { store: { db } }) => {
      const objection = await findObjection(db, params.objection);
      const about = objection === null ? null : await findPublication(db, objection.publication);
      if (objection === null || about === null || !(await seesResult(db, by, about))) return refused('not-found');
      return done({ body: viewOf(objection, about) });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/objections/:objection/decision',
    tag: 'publications',
    who: reviewers,
    summary: {
      zh: '处理异议：维持、更正或撤回（发起部门，或所针对的部门；撤回须由发起部门；理由公开）',
      en: 'Decide an objection: uphold, correct or withdraw; by the initiating department or the one it is against, withdrawal by the former only; the reason is public',
    },
    params: objectionParams,
    body: { kind: 'json', schema: decisionBody },
    answer: { status: 200, kind: 'json', schema: z.object({ state: z.enum(OBJECTION_STATES), decidedAt: z.string() }) },
    codes: [
      'not-found',
      'not-yours',
      'own-records',
      'objection-decided',
      'result-superseded',
      'result-withdrawn',
      'part-not-in-result',
      'correction-under-way',
    ],
    handle: async ({ params, body, by }, service) => {
      const departments = body.decision === 'correct' ? body.departments : [];
      const decided = await decide(service, by, params.objection, { decision: body.decision, reason: body.reason, departments });
      return decided.ok ? done({ body: decided.value }) : decided;
    },
  }),
];
