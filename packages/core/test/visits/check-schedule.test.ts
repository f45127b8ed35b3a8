import { CONFLICT_WORDS, checkSchedule, fill, UNPLACED_WORDS } from '@double-random/core';
import test from 'ava';
import { input, visit, WEEK } from './input.js';

const at = (id: string, date: string, start = '09:00') => ({ id, date, start });

test('visits in order have no conflicts', (t) => {
  const given = input([visit('v1', ['a/1', 'b/1']), visit('v2', ['a/1']), visit('v3', ['b/2'])]);
  t.deepEqual(checkSchedule(given, [at('v1', WEEK[0]), at('v2', WEEK[0], '10:30'), at('v3', WEEK[0])]), []);
});

test('two visits of one inspector at one time are told at both, each with the other', (t) => {
  const given = input([visit('v1', ['a/1', 'b/1']), visit('v2', ['b/1', 'a/2'])]);
  t.deepEqual(checkSchedule(given, [at('v2', WEEK[0]), at('v1', WEEK[0])]), [
    { id: 'v1', kind: 'double-booked', inspector: 'b/1', with: 'v2' },
    { id: 'v2', kind: 'double-booked', inspector: 'b/1', with: 'v1' },
  ]);
});

test('a visit of another task at the time: double-booked with none of these', (t) => {
  const given = input([visit('v1', ['a/1'])], { elsewhere: new Map([['a/1', [{ date: WEEK[0], start: '09:00' }]]]) });
  t.deepEqual(checkSchedule(given, [at('v1', WEEK[0])]), [{ id: 'v1', kind: 'double-booked', inspector: 'a/1', with: null }]);
  t.deepEqual(checkSchedule(given, [at('v1', WEEK[0], '10:30')]), []);
});

test('visits of other tasks count for the day', (t) => {
  const given = input([visit('v1', ['a/1'])], { perDay: 1, elsewhere: new Map([['a/1', [{ date: WEEK[0], start: '10:30' }]]]) });
  t.deepEqual(checkSchedule(given, [at('v1', WEEK[0])]), [{ id: 'v1', kind: 'over-per-day', inspector: 'a/1', with: null }]);
});

test('everything that is wrong is told: day, window, opening, leave', (t) => {
  const given = input([visit('v1', ['b/1', 'a/1'], { openDays: [1] })], {
    away: new Map([['a/1', [{ from: '2026-03-07', to: '2026-03-08' }]]]),
  });
  t.deepEqual(
    checkSchedule(given, [at('v1', '2026-03-08')]).map(({ kind, inspector }) => [kind, inspector]),
    [
      ['outside-window', null],
      ['not-working-day', null],
      ['closed', null],
      ['away', 'a/1'],
    ],
  );
  t.deepEqual(checkSchedule(given, [at('v1', '2026-02-27')])[0]?.kind, 'outside-window');
});

test('a visit that is not of the input, or placed twice, is a bug of the caller', (t) => {
  const given = input([visit('v1', ['a/1'])]);
  t.throws(() => checkSchedule(given, [at('v2', WEEK[0])]), { instanceOf: RangeError });
  t.throws(() => checkSchedule(given, [at('v1', WEEK[0]), at('v1', WEEK[1])]), { instanceOf: RangeError });
});

test('the words of every reason and conflict need no more than is there to fill in', (t) => {
  const details = { inspectors: 'a/1', days: 3, inspector: 'a/1', other: 'v2' };
  for (const words of [...Object.values(UNPLACED_WORDS), ...Object.values(CONFLICT_WORDS)]) {
    for (const language of ['zh', 'en'] as const) {
      const sentence = fill(words, details, language);
      t.notRegex(sentence, /[{}]/);
      t.regex(sentence, /[。.]$/);
    }
  }
});
