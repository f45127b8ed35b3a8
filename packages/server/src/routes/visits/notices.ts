/** The delivery of notices. */

import { done } from '@double-random/core';
import { withoutPersonalNumbers } from '@double-random/directories';
import { z } from 'zod';
import { deliverNotice } from '../../acts/visits/deliver-notice.js';
import { takeBackNotice } from '../../acts/visits/take-back-notice.js';
import { only, type Route, route } from '../../http/route.js';
import { dayText, lineText } from '../../plans/texts.js';
import { NOTICE_METHODS } from '../../visits/notice.js';
import { visitParams } from './forms.js';
import { noticeView, viewOfNotice } from './notice-view.js';

const MOST_NAME = 100;
const MOST_NUMBER = 100;

/** Planners, and the inspectors who go there. */
const deliverers = only(['planner', 'inspector'], 'visits:write');

const isWithoutNumbers = (text: string): boolean => withoutPersonalNumbers(text) === text;

const deliveryBody = z.strictObject({
  number: lineText(MOST_NUMBER)
    .refine(isWithoutNumbers, {
      error: '只写文号，不写证件号或电话 / the number of the document, without identity-card or telephone numbers',
    })
    .nullable()
    .default(null)
    .describe('文号'),
  deliveredOn: dayText,
  method: z.enum(NOTICE_METHODS),
  receivedBy: lineText(MOST_NAME)
    .refine(isWithoutNumbers, {
      error: '只写姓名，不写证件号或电话 / a name, without identity-card or telephone numbers',
    })
    .nullable()
    .default(null)
    .describe('Who took it'),
});

const deliver = route({
  method: 'POST',
  path: '/api/v1/visits/:visit/notice',
  tag: 'visits',
  who: deliverers,
  summary: {
    zh: '登记检查通知书的送达（一份通知书代表所有部门）',
    en: 'Record that the notice of a visit was delivered; one notice speaks for all departments',
  },
  params: visitParams,
  body: { kind: 'json', schema: deliveryBody },
  answer: { status: 200, kind: 'json', schema: noticeView },
  codes: [
    'not-found',
    'not-yours',
    'not-sent-there',
    'visit-dropped',
    'visit-without-day',
    'notice-delivered',
    'notice-on-site-only',
    'delivered-in-future',
  ],
  handle: async ({ params, body, by }, service) => {
    const delivered = await deliverNotice(service, by, params.visit, body);
    return delivered.ok ? done({ body: viewOfNotice(by, delivered.value) }) : delivered;
  },
});

const takeBack = route({
  method: 'DELETE',
  path: '/api/v1/visits/:visit/notice',
  tag: 'visits',
  who: deliverers,
  summary: { zh: '撤销误登的送达记录（记录保留）', en: 'Take back a delivery that was recorded by mistake; the entry stays readable' },
  params: visitParams,
  answer: { status: 204, kind: 'nothing' },
  codes: ['not-found', 'not-yours', 'not-sent-there', 'visit-dropped'],
  handle: async ({ params, by }, service) => {
    const taken = await takeBackNotice(service, by, params.visit);
    return taken.ok ? done({ body: null }) : taken;
  },
});

export const noticeRoutes: readonly Route[] = [deliver, takeBack];
