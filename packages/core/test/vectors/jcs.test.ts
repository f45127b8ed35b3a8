import { createHash } from 'node:crypto';
import { canonicalBytes, canonicalText } from '@double-random/core';
import test from 'ava';
import { parseCanonicalBytes } from '../../dist/encoding/json.js';
import { readVector } from '../support/vectors.js';

interface Case {
  readonly name: string;
  readonly input_utf8: string;
  readonly output_utf8: string;
  readonly output_sha256: string;
}

for (const { name, input_utf8, output_utf8, output_sha256 } of readVector<{ readonly cases: readonly Case[] }>('jcs_rfc8785.json').cases) {
  test(`RFC 8785, ${name}: the published output, which parses as canonical where the input does not`, (t) => {
    const value: unknown = JSON.parse(input_utf8);
    t.is(canonicalText(value), output_utf8);
    t.is(createHash('sha256').update(canonicalBytes(value)).digest('hex'), output_sha256);
    t.deepEqual(parseCanonicalBytes(new TextEncoder().encode(output_utf8), {}), { ok: true, value });
    const loose = parseCanonicalBytes(new TextEncoder().encode(input_utf8), { file: 'x' });
    t.deepEqual(loose.ok ? [] : loose.problems.map(({ code }) => code), ['not-canonical']);
  });
}

test('what has no JSON form has no canonical text', (t) => {
  t.throws(() => canonicalText(undefined), { instanceOf: TypeError });
});
