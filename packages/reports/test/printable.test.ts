/** A record is made legible whole, and what was legible is not copied. */

import test from 'ava';
import { printable } from '../dist/content/printable.js';

const covers = (codePoint: number): boolean => codePoint !== 0x2a6d6;

const LACKING = '\u{2A6D6}';

test('what is legible is shared', (t) => {
  const record = { a: ['x', { b: '名' }], c: new Map([['k', ['v']]]), d: 1, e: null, f: true };
  const { record: shown, missing } = printable(record, 'r', covers);
  t.is(shown, record);
  t.deepEqual(missing, []);
});

test('only the way to what changes is new', (t) => {
  const record = {
    same: ['x'],
    changed: [['y'], ['\u202E']],
    map: new Map([
      ['k', '\u0000'],
      ['l', 'z'],
    ]),
  };
  const { record: shown } = printable(record, 'r', covers);
  t.deepEqual(shown, {
    same: ['x'],
    changed: [['y'], ['〔U+202E〕']],
    map: new Map([
      ['k', '〔U+0000〕'],
      ['l', 'z'],
    ]),
  });
  t.is(shown.same, record.same);
  t.is(shown.changed[0], record.changed[0]);
  t.deepEqual(record.changed, [['y'], ['\u202E']]);
});

test('each missing character is named once for each field, with the way to it', (t) => {
  const record = { names: [{ zh: `${LACKING}甲${LACKING}` }], entities: new Map([['91330', ['id', LACKING]]]) };
  const { record: shown, missing } = printable(record, 'draw 1', covers, ['record']);
  t.deepEqual(
    missing.map(({ code, place, details }) => [code, place.path, details['character'], details['codePoint'], details['record']]),
    [
      ['missing-glyph', 'record.names[0].zh', LACKING, 'U+2A6D6', 'draw 1'],
      ['missing-glyph', 'record.entities.91330[1]', LACKING, 'U+2A6D6', 'draw 1'],
    ],
  );
  t.is(shown.names[0]?.zh, '〔U+2A6D6〕甲〔U+2A6D6〕');
});

test('a member that every object has is a member like others', (t) => {
  const record = JSON.parse('{"__proto__": {"a": "\\u0007"}, "constructor": "x"}') as object;
  t.is(JSON.stringify(printable(record, 'r', covers).record), '{"__proto__":{"a":"〔U+0007〕"},"constructor":"x"}');
});
