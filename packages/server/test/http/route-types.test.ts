import { Readable } from 'node:stream';
import { done } from '@double-random/core';
import test from 'ava';
import { z } from 'zod';
import { everybody, type FileAnswer, type IncomingFile, only, route } from '../../dist/http/route.js';
import type { Actor, Principal } from '../../dist/rights/actor.js';
import { SUMMARY } from './declared.js';

type Same<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;

/** Does not compile unless both types are the same. */
const same = <Left, Right>(..._proof: Same<Left, Right> extends true ? [] : [never]): true => true;

const common = { tag: 'service', summary: SUMMARY } as const;

test('a handler’s types follow from the declaration', (t) => {
  const proofs: boolean[] = [];
  route({
    ...common,
    method: 'POST',
    path: '/things/:id',
    who: only(['planner'], 'plans:write'),
    params: z.object({ id: z.string() }),
    query: z.object({ limit: z.coerce.number().default(5) }),
    body: { kind: 'json', schema: z.strictObject({ name: z.string(), note: z.string().optional() }) },
    answer: { status: 201, kind: 'json', schema: z.object({ id: z.string() }) },
    handle: async ({ params, query, body, by }) => {
      proofs.push(
        same<typeof params, { id: string }>(),
        same<typeof query, { limit: number }>(),
        same<typeof body, { name: string; note?: string | undefined }>(),
        same<typeof by, Actor>(),
      );
      return done({ body: { id: params.id } });
    },
  });
  route({
    ...common,
    method: 'PUT',
    path: '/file',
    who: everybody,
    body: { kind: 'file', types: ['text/csv'], limit: 1 },
    answer: { status: 200, kind: 'file', types: ['text/csv'] },
    handle: async ({ params, query, body, by }) => {
      proofs.push(
        same<typeof params, undefined>(),
        same<typeof query, undefined>(),
        same<typeof body, IncomingFile>(),
        same<typeof by, Principal>(),
      );
      const answer: FileAnswer = { type: 'text/csv', name: null, content: Readable.from([]) };
      return done({ body: answer });
    },
  });
  t.deepEqual(proofs, [], 'handlers are only declared here: the compiler is what checks');
});

test('what a handler must not do does not compile', (t) => {
  const declared = [
    route({
      ...common,
      method: 'GET',
      path: '/wrong-answer',
      who: everybody,
      answer: { status: 200, kind: 'json', schema: z.object({ id: z.string() }) },
      // @ts-expect-error the declared answer has a text as its id
      handle: async () => done({ body: { id: 7 } }),
    }),
    route({
      ...common,
      method: 'GET',
      path: '/no-body',
      who: everybody,
      answer: { status: 204, kind: 'nothing' },
      // @ts-expect-error a GET without a declared body has none
      handle: async ({ body }) => done({ body: body.name }),
    }),
    route({
      ...common,
      method: 'GET',
      path: '/public',
      who: everybody,
      answer: { status: 200, kind: 'json', schema: z.object({ id: z.string() }) },
      // @ts-expect-error the public has no id
      handle: async ({ by }) => done({ body: { id: by.id } }),
    }),
  ];
  t.is(declared.length, 3);
});
