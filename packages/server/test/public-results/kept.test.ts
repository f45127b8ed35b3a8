import test from 'ava';
import { z } from 'zod';
import { keptAnswers } from '../../dist/http/kept-answers.js';
import { RenderedJson } from '../../dist/http/rendered-json.js';
import { sharedRead } from '../../dist/http/shared-read.js';

const answer = (text: string): RenderedJson => new RenderedJson(z.string(), text, true);

test('an answer is found as of the state that it was made from, and of no other', (t) => {
  const kept = keptAnswers(10_000);
  const one = answer('one');
  kept.keep('a', 1, one);
  t.is(kept.find('a', 1), one);
  t.is(kept.find('b', 1), undefined);
  t.is(kept.find('a', 2), undefined);
  t.is(kept.find('a', 1), undefined, 'what is past is not kept');
});

test('answers stay within their bound: those not asked for longest go, and one that is too large is not kept', (t) => {
  const kept = keptAnswers(1000);
  const large = 'x'.repeat(150);
  for (const key of ['a', 'b']) kept.keep(key, 1, answer(large));
  t.not(kept.find('a', 1), undefined, 'asked for last');
  kept.keep('c', 1, answer(large));
  t.deepEqual(
    ['a', 'b', 'c'].filter((key) => kept.find(key, 1) !== undefined),
    ['a', 'c'],
  );
  kept.keep('d', 1, answer('x'.repeat(1000)));
  t.is(kept.find('d', 1), undefined);
  t.not(kept.find('a', 1), undefined);
});

test('a read is shared by those who asked before it began, and by nobody who came later', async (t) => {
  const ends: ((value: number) => void)[] = [];
  const read = sharedRead(
    () =>
      new Promise<number>((resolve) => {
        ends.push(resolve);
      }),
  );
  const first = read();
  const [second, third] = [read(), read()];
  t.is(ends.length, 1, 'while one is under way no other begins');
  ends[0]?.(1);
  t.is(await first, 1);
  await Promise.resolve();
  t.is(ends.length, 2);
  const fourth = read();
  ends[1]?.(2);
  t.deepEqual(await Promise.all([second, third]), [2, 2]);
  await new Promise(setImmediate);
  ends[2]?.(3);
  t.is(await fourth, 3);
});

test('a read that fails tells those who shared it, and the next one is asked anew', async (t) => {
  let calls = 0;
  const read = sharedRead(async () => {
    calls += 1;
    if (calls === 1) throw new Error('gone');
    return calls;
  });
  const [first, second] = [read(), read()];
  await t.throwsAsync(first, { message: 'gone' });
  t.is(await second, 2);
});
