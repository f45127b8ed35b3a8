/** From the commitments to the result. */

import { done, failed, isHex, SECRET_BYTES } from '@double-random/core';
import { z } from 'zod';
import { commit } from '../../acts/draws/commit.js';
import { enterBeacon, fetchBeacon } from '../../acts/draws/enter-beacon.js';
import { enterDigits } from '../../acts/draws/enter-digits.js';
import { hold } from '../../acts/draws/hold.js';
import { reveal } from '../../acts/draws/reveal.js';
import { seesDraw } from '../../draws/visibility.js';
import { type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { IN_PERSON, notAllowed } from '../../rights/not-allowed.js';
import { findDraw } from '../../store/draws/draws.js';
import { planners, witnesses } from './who.js';

const SIGNATURE_BYTES = 48;

const drawParams = z.object({ draw: z.string() });

const hexOf = (bytes: number) =>
  z.string().refine((text) => isHex(text, bytes), { error: `${bytes} 字节的小写十六进制 / ${bytes} bytes in lower-case hex` });

const commitmentBody = z.discriminatedUnion('secretKeeping', [
  z.strictObject({ secretKeeping: z.literal('department'), department: z.string(), commitment: hexOf(SECRET_BYTES) }),
  z.strictObject({ secretKeeping: z.literal('service'), department: z.string() }),
]);

const committed = z.object({
  department: z.string(),
  commitment: z.string(),
  secretKeeping: z.enum(['department', 'service']),
  committedAt: z.string(),
});

export const ceremonyRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/draws/:draw/commitments',
    tag: 'draws',
    who: planners,
    summary: {
      zh: '部门承诺：自行保管随机数，或交由服务代管',
      en: 'Commit: the department keeps its secret, or leaves it with the service',
    },
    params: drawParams,
    body: { kind: 'json', schema: commitmentBody },
    answer: { status: 201, kind: 'json', schema: committed },
    codes: ['already-committed', 'commitments-closed', 'no-custody', 'draw-voided', 'not-yours'],
    handle: async ({ params, body, by }, service) => {
      const commitment = body.secretKeeping === 'department' ? body.commitment : null;
      const made = await commit(service, by, { draw: params.draw, department: body.department, commitment });
      if (!made.ok) return made;
      const { keeping, ...rest } = made.value;
      return done({ body: { ...rest, secretKeeping: keeping } });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/draws/:draw/reveals',
    tag: 'draws',
    who: planners,
    summary: { zh: '部门揭示其随机数', en: 'Reveal the secret that the department committed to' },
    params: drawParams,
    body: { kind: 'json', schema: z.strictObject({ department: z.string(), secret: hexOf(SECRET_BYTES) }) },
    answer: { status: 201, kind: 'json', schema: z.object({ department: z.string(), revealedAt: z.string() }) },
    codes: ['commitments-open', 'no-commitment', 'wrong-secret', 'already-revealed', 'reveals-closed', 'draw-voided', 'not-yours'],
    handle: async ({ params, body, by }, service) => {
      const revealed = await reveal(service, by, { draw: params.draw, ...body });
      if (!revealed.ok) return revealed;
      const { department, revealedAt } = revealed.value;
      return done({ body: { department, revealedAt } });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/draws/:draw/beacon',
    tag: 'draws',
    who: planners,
    summary: { zh: '录入信标：由服务取得，或录入该轮签名', en: 'Enter the beacon round: fetched by the service, or by its signature' },
    params: drawParams,
    body: { kind: 'json', schema: z.strictObject({ signature: hexOf(SIGNATURE_BYTES).optional() }) },
    answer: { status: 200, kind: 'json', schema: z.object({ round: z.int() }) },
    codes: ['no-entropy-wanted', 'reveals-open', 'round-not-yet', 'beacon-unavailable', 'entropy-wrong', 'draw-voided'],
    handle: async ({ params, body, by, signal }, service) => {
      const draw = await findDraw(service.store.db, params.draw);
      if (draw === null || !seesDraw(by, draw)) return refused('not-found');
      const entered =
        body.signature === undefined
          ? await fetchBeacon(service, by, draw, signal)
          : await enterBeacon(service, by, draw.id, body.signature);
      return entered.ok ? done({ body: entered.value }) : entered;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/draws/:draw/digits',
    tag: 'draws',
    who: witnesses,
    summary: { zh: '见证人录入当众产生的数字（两人独立录入，须一致）', en: 'A witness enters the digits drawn in public; two must agree' },
    params: drawParams,
    body: { kind: 'json', schema: z.strictObject({ digits: z.string().max(1000) }) },
    answer: {
      status: 200,
      kind: 'json',
      schema: z.object({ outcome: z.enum(['waiting', 'disagreed', 'agreed']), reading: z.int() }),
    },
    codes: [
      'no-entropy-wanted',
      'reveals-open',
      'entropy-wrong',
      'entropy-fixed',
      'witness-entered',
      'draw-voided',
      'not-allowed',
      'not-yours',
    ],
    handle: async ({ params, body, by }, service) => {
      if (by.kind !== 'user') return failed(notAllowed(IN_PERSON));
      const entered = await enterDigits(service, by, params.draw, body.digits);
      return entered.ok ? done({ body: entered.value }) : entered;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/draws/:draw/result',
    tag: 'draws',
    who: planners,
    summary: { zh: '抽取（只会抽取一次；重复请求得到同一结果）', en: 'Hold the draw: exactly once, however often it is asked for' },
    params: drawParams,
    answer: {
      status: 200,
      kind: 'json',
      schema: z.object({ id: z.string(), resultHash: z.string(), seedHash: z.string(), drawnAt: z.string() }),
    },
    codes: ['reveals-open', 'entropy-missing', 'draw-impossible', 'draw-refused', 'draw-voided', 'not-yours'],
    handle: async ({ params, by }, service) => {
      const drawn = await hold(service, by, params.draw);
      return drawn.ok ? done({ body: drawn.value }) : drawn;
    },
  }),
];
