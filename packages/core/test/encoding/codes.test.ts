import {
  compareBytes,
  compareCodes,
  fromHex,
  isCode,
  isHex,
  isProtocolText,
  isRegion,
  isTime,
  isWitnessedText,
  toHex,
  unixSeconds,
} from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';

test('codes', (t) => {
  for (const good of ['a', '.', '-', '_', 'A.b-c_9', 'x'.repeat(64)]) t.true(isCode(good), good);
  for (const bad of ['', 'x'.repeat(65), 'a b', 'a\n', 'é', '中', 'a/b', 'ａ']) t.false(isCode(bad), bad);
});

test('regions', (t) => {
  for (const good of ['', '330102', 'Ab9', '3'.repeat(32)]) t.true(isRegion(good), good);
  for (const bad of ['3'.repeat(33), '33-', '33\n', '３３']) t.false(isRegion(bad), bad);
});

test('hex of so many bytes, lower case only', (t) => {
  t.true(isHex('', 0));
  t.true(isHex('00ff', 2));
  for (const bad of ['00FF', '00f', '00ff00', '0x00', '00f\n']) t.false(isHex(bad, 2), bad);
  t.throws(() => fromHex('0'), { instanceOf: RangeError });
  t.throws(() => fromHex('AB'), { instanceOf: RangeError });
});

test('times: RFC 3339, UTC, to the second, days that there are', (t) => {
  for (const good of [
    '2026-03-01T08:00:00Z',
    '2024-02-29T23:59:59Z',
    '2000-02-29T00:00:00Z',
    '0000-02-29T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ])
    t.true(isTime(good), good);
  for (const bad of [
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2016-12-31T23:59:60Z',
    '2026-01-01T00:00:00.0Z',
    '2026-01-01T00:00:00+00:00',
    '2026-01-01t00:00:00z',
    '2026-01-01 00:00:00Z',
    '2026-01-01T00:00:00Z\n',
    '２026-01-01T00:00:00Z',
  ])
    t.false(isTime(bad), bad);
});

test('Unix seconds are the calendar’s, from year 0 to 9999', (t) => {
  const moment = fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      const time = `${date.toISOString().slice(0, 19)}Z`;
      return isTime(time) && unixSeconds(time) === Math.floor(date.getTime() / 1000);
    }),
    { numRuns: 1000, seed: 11 },
  );
  t.is(unixSeconds('1970-01-01T00:00:00Z'), 0);
});

test('texts of the protocol: NFC, without lone surrogates', (t) => {
  for (const good of ['', 'é', '中文', '𠮷', '\u0000']) t.true(isProtocolText(good));
  for (const bad of ['e\u0301', '\ud800', 'a\udc00b', '\u212b']) t.false(isProtocolText(bad));
});

test('witnessed digits: 39 to 200, and 50 if all of them could be dice', (t) => {
  for (const good of ['0'.repeat(39), '7'.repeat(200), '1'.repeat(50), `${'1'.repeat(38)}9`]) t.true(isWitnessedText(good), good);
  for (const bad of ['', '0'.repeat(38), '0'.repeat(201), '6'.repeat(49), `${'0'.repeat(39)} `, `${'0'.repeat(39)}\n`, '１'.repeat(60)])
    t.false(isWitnessedText(bad), bad);
});

test('codes and bytes are ordered alike, a prefix first; hex goes there and back', (t) => {
  const codes = fc.stringMatching(/^[0-9A-Za-z._-]{1,6}$/);
  fc.assert(
    fc.property(codes, codes, (a, b) => {
      const expected = Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      return compareCodes(a, b) === expected && Math.sign(compareBytes(Buffer.from(a), Buffer.from(b))) === expected;
    }),
    { numRuns: 1000, seed: 12 },
  );
  fc.assert(
    fc.property(
      fc.uint8Array(),
      (bytes) => toHex(bytes) === Buffer.from(bytes).toString('hex') && compareBytes(fromHex(toHex(bytes)), bytes) === 0,
    ),
    { seed: 13 },
  );
  t.pass();
});
