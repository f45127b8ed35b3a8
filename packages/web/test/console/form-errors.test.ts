import test from 'ava';
import type { Refusal } from '../../console/src/api/answer.js';
import { atItsField, isAbout, placed, reasonsAt, reasonsElsewhere, repeats } from '../../console/src/house/form-errors.js';

const reason = (path: string) => ({ code: 'x', path, words: { zh: path, en: path }, at: { zh: '', en: '' } });

const REFUSAL: Refusal = {
  code: 'bad-request',
  status: 400,
  words: { zh: '', en: '' },
  requestId: '',
  reasons: [reason('items[2].name'), reason('itemsOfOthers'), reason(''), reason('settings.commitBy')],
};

const paths = (reasons: readonly { readonly path: string }[]): string[] => reasons.map(({ path }) => path);

test('a field is told of what is inside it, not of a field whose name begins alike', (t) => {
  t.deepEqual(paths(reasonsAt(REFUSAL, 'items')), ['items[2].name']);
  t.true(isAbout('settings.commitBy', 'settings'));
  t.false(isAbout('settingsOther', 'settings'));
});

test('what no field shows stands in the summary', (t) => {
  t.deepEqual(paths(reasonsElsewhere(REFUSAL, ['items', 'settings.commitBy'])), ['itemsOfOthers', '']);
});

test('a reason about no field belongs to none, and without a refusal there are none', (t) => {
  t.deepEqual(reasonsAt(REFUSAL, ''), []);
  t.deepEqual(reasonsAt(null, 'items'), []);
});

test('a place stands in front of its reason', (t) => {
  t.deepEqual(placed({ words: { zh: '列数不符', en: 'wrong columns' }, at: { zh: '第 3 行', en: 'line 3' } }), {
    zh: '第 3 行：列数不符',
    en: 'line 3: wrong columns',
  });
});

test('a refusal that is about one field by its code is said beside it, and not twice above', (t) => {
  const taken: Refusal = { ...REFUSAL, code: 'login-taken', words: { zh: '已被使用', en: 'taken' }, reasons: [] };
  const found = atItsField(taken, { 'login-taken': 'login' });
  t.deepEqual(paths(reasonsAt(found, 'login')), ['login']);
  t.true(repeats(found, found.reasons[0]?.words ?? { zh: '', en: '' }));
  t.is(atItsField(taken, { toString: 'login' }), taken);
  t.is(atItsField(REFUSAL, { 'bad-request': 'login' }), REFUSAL);
});
