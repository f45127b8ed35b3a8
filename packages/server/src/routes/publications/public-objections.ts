/** Objections as the public sends and follows them. Nothing that is answered here says who objected, or what. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { receiveObjection } from '../../acts/publications/receive-objection.js';
import { everybody, type Route, route } from '../../http/route.js';
import { lineText, longText } from '../../plans/texts.js';
import { refused } from '../../problems/problems.js';
import { OBJECTOR_STANDINGS, type Objection } from '../../publications/objection.js';
import { objectionRate } from '../../publications/objection-rate.js';
import { OBJECTION_STATES } from '../../publications/states.js';
import { objectionByReceipt, objectionsTo } from '../../store/publications/objections.js';
import { findPublication } from '../../store/publications/publications.js';

const MOST_ID = 64;
const MOST_CLAIMANT = 100;
const MOST_CONTACT = 200;
const MOST_TEXT = 4000;

/** Bytes of an objection. Anybody may send one, so none may be long to read. */
const OBJECTION_LIMIT = 32_768;

const objectionBody = z.strictObject({
  id: z
    .uuid()
    .transform((id) => id.toLowerCase())
    .describe('Made by the sender: the same objection sent again counts once'),
  standing: z.enum(OBJECTOR_STANDINGS).describe('`for-entity`: you speak for the entity that was inspected'),
  claimant: lineText(MOST_CLAIMANT),
  contact: lineText(MOST_CONTACT).describe('How you can be reached; seen by the reviewers of the departments only'),
  department: z.string().max(MOST_ID).nullable().default(null).describe('Whose part of the result is wrong; null: the whole'),
  text: longText(MOST_TEXT),
});

const publicState = z.object({
  state: z.enum(OBJECTION_STATES),
  department: z.string().nullable(),
  receivedAt: z.string(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable().describe('Of the decision'),
});

const stateOf = ({ state, department, receivedAt, decision }: Objection): z.input<typeof publicState> => ({
  state,
  department,
  receivedAt,
  decidedAt: decision?.at ?? null,
  reason: decision?.reason ?? null,
});

export const publicObjectionRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/public/results/:result/objections',
    tag: 'public',
    who: everybody,
    summary: {
      zh: '对公示结果提出异议（免登录；凭回执查询处理情况）',
      en: 'Object to a published result, without login; with the receipt you can ask what becomes of it',
    },
    params: z.object({ result: z.string().max(MOST_ID) }),
    body: { kind: 'json', schema: objectionBody, limit: OBJECTION_LIMIT },
    answer: { status: 201, kind: 'json', schema: z.object({ receipt: z.string(), receivedAt: z.string() }) },
    codes: [
      'not-found',
      'result-superseded',
      'result-withdrawn',
      'objection-closed',
      'objection-id-used',
      'part-not-in-result',
      'too-many-objections',
    ],
    handle: async ({ params, body: { id, ...sent }, by }, service) => {
      const tooMany = await objectionRate(service, by.origin.address);
      if (tooMany !== null) return { ok: false, problems: [tooMany] };
      const received = await receiveObjection(service, { ...sent, clientId: id, publication: params.result }, by.origin.requestId);
      return received.ok ? done({ body: received.value }) : received;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/results/:result/objections',
    tag: 'public',
    who: everybody,
    summary: { zh: '对公示结果的异议及其处理', en: 'Objections to a published result, and how they ended' },
    params: z.object({ result: z.string().max(MOST_ID) }),
    answer: { status: 200, kind: 'json', schema: z.object({ objectionsUntil: z.string(), items: z.array(publicState) }) },
    codes: ['not-found'],
    handle: async ({ params }, { store: { db } }) => {
      const publication = await findPublication(db, params.result);
      if (publication === null) return refused('not-found');
      const items = (await objectionsTo(db, publication.id)).map(stateOf);
      return done({ body: { objectionsUntil: publication.objectionsUntil, items }, cache: 'public, no-cache' });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/public/objections/:receipt',
    tag: 'public',
    who: everybody,
    summary: { zh: '凭回执查询异议的处理情况', en: 'What became of an objection, by its receipt' },
    params: z.object({ receipt: z.string().max(MOST_ID) }),
    answer: { status: 200, kind: 'json', schema: publicState.extend({ result: z.string() }) },
    codes: ['not-found'],
    handle: async ({ params }, { store: { db } }) => {
      const objection = await objectionByReceipt(db, params.receipt);
      if (objection === null) return refused('not-found');
      return done({ body: { ...stateOf(objection), result: objection.publication } });
    },
  }),
];
