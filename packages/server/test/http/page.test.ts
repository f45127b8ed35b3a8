import test from 'ava';
import { z } from 'zod';
import { cursorOf, readCursor } from '../../dist/http/page.js';

const KEY = z.tuple([z.string(), z.int()]);

test('a mark is read back as the key that it was made of', (t) => {
  t.deepEqual(readCursor(cursorOf(['2026-11-17', 3]), KEY), ['2026-11-17', 3]);
});

test('a mark with what no database keeps is none of ours', (t) => {
  for (const text of ['\u0000', 'a\ud800b']) t.is(readCursor(cursorOf([text, 3]), KEY), null);
});

test('neither is one of another shape, or no JSON at all', (t) => {
  for (const mark of [cursorOf([3, 'a']), cursorOf(['a', 1.5]), 'AAAA', '']) t.is(readCursor(mark, KEY), null);
});
