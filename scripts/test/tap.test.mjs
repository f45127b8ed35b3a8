import test from 'ava';
import { tapReader } from '../tap.mjs';

/** What ava writes for two passes, a skipped one, a plan for later, a failure with its reason, and a file that does not load. */
const STREAM = `TAP version 13
ok 1 - core › test › seed › one
# core › test › seed › before hook
ok 2 - core › test › seed › two # and a half
#   a note
ok 3 - core › test › seed › three # SKIP
not ok 4 - core › test › seed › four # TODO
not ok 5 - core › test › seed › five
  ---
    name: AssertionError
    message: ok 6 - not a result
  ...
not ok 6 - packages/core/test/pools.test.ts exited with a non-zero exit code: 1

1..6
# tests 6
# pass 3
# fail 2
`;

function read() {
  const printed = [];
  const { tally, line } = tapReader((text) => printed.push(text));
  for (const text of STREAM.split('\n')) line(text);
  return { tally, printed };
}

test('results are counted exactly; skipped and planned ones are neither passed nor failed', (t) => {
  t.deepEqual(read().tally, {
    passed: 2,
    failed: ['core › test › seed › five', 'packages/core/test/pools.test.ts exited with a non-zero exit code: 1'],
    skipped: ['core › test › seed › three', 'core › test › seed › four'],
  });
});

test('one line per result, and the reason of a failure below it', (t) => {
  t.deepEqual(read().printed, [
    '✔ core › test › seed › one',
    '✔ core › test › seed › two # and a half',
    '    #   a note',
    '- core › test › seed › three # SKIP',
    '- core › test › seed › four # TODO',
    '✘ core › test › seed › five',
    '        name: AssertionError',
    '        message: ok 6 - not a result',
    '✘ packages/core/test/pools.test.ts exited with a non-zero exit code: 1',
  ]);
});
