/** On site: the arrival of an inspector, and the entry of the department's part. */

import { done } from '@double-random/core';
import { z } from 'zod';
import { arrive } from '../../acts/records/arrive.js';
import { enterPart } from '../../acts/records/enter-part.js';
import { type Route, route } from '../../http/route.js';
import { dayText } from '../../plans/texts.js';
import { type Arrival, SHOWING } from '../../records/arrival.js';
import { byUser } from '../../rights/by-user.js';
import { VISIT_PART_STATES, VISIT_STATES } from '../../visits/states.js';
import { inspectors } from '../visits/who.js';
import { sentArrival } from './forms.js';

export const arrivalView = z.object({
  department: z.string(),
  inspector: z.string(),
  arrivedAt: z.string(),
  certificate: z.enum(SHOWING),
  code: z.enum(SHOWING),
  receivedAt: z.string(),
});

export const viewOfArrival = ({
  department,
  inspector,
  arrivedAt,
  certificate,
  code,
  receivedAt,
}: Arrival): z.input<typeof arrivalView> => ({ department, inspector, arrivedAt, certificate, code, receivedAt });

const arrival = route({
  method: 'POST',
  path: '/api/v1/visits/:visit/arrival',
  tag: 'visits',
  who: inspectors,
  summary: { zh: '到场：出示执法证、亮码', en: 'Note the arrival, and that certificate and code were shown' },
  params: z.object({ visit: z.string() }),
  body: { kind: 'json', schema: sentArrival },
  answer: { status: 200, kind: 'json', schema: arrivalView },
  codes: ['no-inspector-link', 'not-found', 'visit-dropped', 'not-in-team', 'visit-not-open', 'arrival-noted'],
  handle: async ({ params, body, by }, service) => {
    const arrived = await arrive(service, byUser(by), params.visit, body);
    return arrived.ok ? done({ body: viewOfArrival(arrived.value) }) : arrived;
  },
});

const entry = route({
  method: 'POST',
  path: '/api/v1/visits/:visit/parts/:department/entry',
  tag: 'visits',
  who: inspectors,
  summary: {
    zh: '录入完成：本部门每个事项恰有一份有效记录',
    en: "Enter the department's part: every item has exactly one record that stands",
  },
  params: z.object({ visit: z.string(), department: z.string() }),
  body: { kind: 'json', schema: z.strictObject({ endedOn: dayText.describe("The day on which the department's check ended") }) },
  answer: {
    status: 200,
    kind: 'json',
    schema: z.object({
      part: z.object({ department: z.string(), state: z.enum(VISIT_PART_STATES), endedOn: z.string().nullable() }),
      visit: z.object({
        id: z.string(),
        state: z.enum(VISIT_STATES),
        endedOn: z.string().nullable(),
        dueOn: z.string().nullable().describe('The last day for publication in time'),
      }),
    }),
  },
  codes: [
    'no-inspector-link',
    'not-found',
    'visit-dropped',
    'not-in-team',
    'not-yours',
    'part-closed',
    'ended-on-impossible',
    'part-incomplete',
  ],
  handle: async ({ params, body, by }, service) => {
    const entered = await enterPart(service, byUser(by), { ...params, ...body });
    if (!entered.ok) return entered;
    const { part, visit } = entered.value;
    return done({
      body: {
        part: { department: part.department, state: part.state, endedOn: part.endedOn },
        visit: { id: visit.id, state: visit.state, endedOn: visit.endedOn, dueOn: visit.dueOn },
      },
    });
  },
});

export const onSiteRoutes: readonly Route[] = [arrival, entry];
