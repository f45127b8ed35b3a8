import test from 'ava';
import { z } from 'zod';
import { readBy } from '../../dist/http/bad-fields.js';

const rate = z
  .union([z.string(), z.tuple([z.number(), z.number()])])
  .refine((value) => value !== '300%', { error: '不超过 100% / at most 100%' });
const rule = z.union([z.strictObject({ count: z.number() }), z.strictObject({ rate })]);
const kind = z.discriminatedUnion('kind', [z.object({ kind: z.literal('none') }), z.object({ kind: z.literal('drand') })]);

const reasonsFor = (schema: z.ZodType, value: unknown) => {
  const read = readBy(schema, value, 'body');
  return read.ok ? [] : read.reasons;
};

test('a value of one form is told what is wrong with it in that form', (t) => {
  const [reason, ...others] = reasonsFor(z.object({ rule }), { rule: { rate: '300%' } });
  t.deepEqual(others, []);
  t.like(reason, { place: { path: 'body.rule.rate' }, zh: '不超过 100% / at most 100%', en: '不超过 100% / at most 100%' });
});

test('a value of no form is told all of them, in both languages', (t) => {
  const [reason, ...others] = reasonsFor(z.object({ rate }), { rate: 5 });
  t.deepEqual(others, []);
  t.is(reason?.en, 'Invalid input: expected string, received number; or Invalid input: expected tuple, received number');
  t.regex(reason?.zh ?? '', /string.*；或 .*tuple/);
  const nested = reasonsFor(z.object({ rule }), { rule: { rate: 5 } });
  t.deepEqual(
    nested.map(({ place }) => place.path),
    ['body.rule.rate'],
  );
});

test('an unknown kind is told the known ones in both languages', (t) => {
  const [reason] = reasonsFor(z.object({ entropy: kind }), { entropy: { kind: 'dice' } });
  t.is(reason?.place.path, 'body.entropy.kind');
  for (const text of [reason?.zh, reason?.en]) t.regex(text ?? '', /none.*drand/);
});
