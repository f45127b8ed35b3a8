/** After the draw: events, voiding, disclosure. */

import { type DrawEvent, done, isCode } from '@double-random/core';
import { z } from 'zod';
import { disclose } from '../../acts/draws/disclose.js';
import { recordEvent } from '../../acts/draws/record-event.js';
import { approveVoiding, askToVoid, withdrawVoiding } from '../../acts/draws/void.js';
import { type Route, route } from '../../http/route.js';
import { publicReason } from '../public-reason.js';
import { stateView } from './state-view.js';
import { planners, reviewers } from './who.js';

const drawParams = z.object({ draw: z.string() });

const code = z.string().refine(isCode, { error: '应为代码（1 至 64 个 0-9 A-Z a-z . _ -）/ a code (1 to 64 of 0-9 A-Z a-z . _ -)' });

const LAST_PLACE = 1999;
const place = z.int().min(0).max(LAST_PLACE);

const drawEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inspector-out'), department: code, entity: code, inspector: code, reason: publicReason }),
  z.strictObject({ kind: z.literal('inspector-unavailable'), department: code, inspector: code, reason: publicReason }),
  z.strictObject({ kind: z.literal('entity-out'), entity: code, reason: publicReason }),
  z.strictObject({ kind: z.literal('appoint'), department: code, entity: code, place, inspector: code, reason: publicReason }),
  z.strictObject({ kind: z.literal('refill'), department: code, entity: code, place, reason: publicReason }),
]) satisfies z.ZodType<DrawEvent>;

const eventBody = z.strictObject({
  event: drawEvent,
  evidence: z
    .string()
    .trim()
    .min(1)
    .max(4000)
    .describe(
      'What proves the reason (document, number, where it is kept); not public, and about an inspector seen by the own department only',
    ),
  after: z.int().min(0).describe('How many events the caller has seen'),
});

const voidingView = z.object({
  state: z.enum(['asked', 'voided']),
  reason: z.string(),
  approved: z.array(z.string()).readonly(),
  missing: z.array(z.string()).readonly(),
});

export const afterwardsRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/draws/:draw/events',
    tag: 'draws',
    who: planners,
    summary: {
      zh: '抽取后的变动：回避、不能到岗、对象退出、指派、补位',
      en: 'An event after the draw: recusal, absence, entity out, appointment, refill',
    },
    params: drawParams,
    body: { kind: 'json', schema: eventBody },
    answer: { status: 201, kind: 'json', schema: z.object({ number: z.int(), state: stateView }) },
    codes: ['not-drawn', 'entity-recorded', 'event-refused', 'events-moved-on', 'draw-voided', 'not-yours'],
    handle: async ({ params, body, by }, service) => {
      const recorded = await recordEvent(service, by, { draw: params.draw, ...body });
      return recorded.ok ? done({ body: recorded.value }) : recorded;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/draws/:draw/voiding',
    tag: 'draws',
    who: reviewers,
    summary: {
      zh: '申请作废本次抽取（须各部门审核员同意，理由永久公开）',
      en: 'Ask to void the draw: every department must agree, and the reason stays public',
    },
    params: drawParams,
    body: { kind: 'json', schema: z.strictObject({ department: z.string(), reason: publicReason }) },
    answer: { status: 200, kind: 'json', schema: voidingView },
    codes: ['voiding-open', 'visits-begun', 'draw-voided', 'not-yours'],
    handle: async ({ params, body, by }, service) => {
      const asked = await askToVoid(service, by, params.draw, body.department, body.reason);
      return asked.ok ? done({ body: asked.value }) : asked;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/draws/:draw/voiding/approvals',
    tag: 'draws',
    who: reviewers,
    summary: { zh: '部门同意作废', en: 'Agree to void the draw, for a department' },
    params: drawParams,
    body: { kind: 'json', schema: z.strictObject({ department: z.string() }) },
    answer: { status: 200, kind: 'json', schema: voidingView },
    codes: ['no-voiding', 'visits-begun', 'draw-voided', 'not-yours'],
    handle: async ({ params, body, by }, service) => {
      const approved = await approveVoiding(service, by, params.draw, body.department);
      return approved.ok ? done({ body: approved.value }) : approved;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/draws/:draw/voiding/withdrawal',
    tag: 'draws',
    who: reviewers,
    summary: { zh: '撤回作废申请', en: 'Withdraw the request to void the draw' },
    params: drawParams,
    body: { kind: 'json', schema: z.strictObject({ department: z.string(), reason: publicReason }) },
    answer: { status: 204, kind: 'nothing' },
    codes: ['draw-voided', 'not-yours'],
    handle: async ({ params, body, by }, service) => {
      const withdrawn = await withdrawVoiding(service, by, params.draw, body.department, body.reason);
      return withdrawn.ok ? done({ body: null }) : withdrawn;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/draws/:draw/disclosure',
    tag: 'draws',
    who: reviewers,
    summary: { zh: '公开封存的抽取', en: 'Disclose a sealed draw' },
    params: drawParams,
    answer: { status: 200, kind: 'json', schema: z.object({ disclosedAt: z.string() }) },
    codes: ['not-drawn', 'later-attempt-sealed', 'not-yours'],
    handle: async ({ params, by }, service) => {
      const disclosed = await disclose(service, by, params.draw);
      return disclosed.ok ? done({ body: disclosed.value }) : disclosed;
    },
  }),
];
