import test from 'ava';
import { failureWords, fieldPath, isChangedMeanwhile, mapAnswer, OFFLINE_WORDS, refusalOf } from '../../console/src/api/answer.js';

const BODY = {
  code: 'bad-request',
  zh: '请求有误',
  en: 'The request is wrong',
  requestId: 'r-1',
  reasons: [
    { code: 'too_small', place: { path: 'body.name' }, zh: '太短', en: 'too short', at: { zh: 'body.name', en: 'body.name' } },
    {
      code: 'bad-row',
      place: { file: 'a.csv', line: 3 },
      zh: '列数不符',
      en: 'wrong columns',
      at: { zh: 'a.csv，第 3 行', en: 'a.csv, line 3' },
    },
  ],
};

test('a refusal keeps its words, and its reasons by the name of the field', (t) => {
  const refusal = refusalOf(400, BODY);
  t.is(refusal.words.zh, '请求有误');
  t.deepEqual(
    refusal.reasons.map(({ path, at }) => [path, at.en]),
    [
      ['name', ''],
      ['', 'a.csv, line 3'],
    ],
  );
});

test('what a proxy answers in between is no refusal of the service, and said in plain words', (t) => {
  for (const body of [undefined, null, '<html>502</html>', { message: 'Bad Gateway' }]) {
    const refusal = refusalOf(502, body);
    t.is(refusal.code, 'no-answer');
    t.regex(refusal.words.en, /Try again/);
  }
});

test('paths lose only the body in front', (t) => {
  t.is(fieldPath('body.items[2].name'), 'items[2].name');
  t.is(fieldPath('body[0].item'), '[0].item');
  t.is(fieldPath('body'), '');
  t.is(fieldPath('bodyguard.name'), 'bodyguard.name');
  t.is(fieldPath(undefined), '');
});

test('a conflict with another’s change is told from other refusals', (t) => {
  const conflict = { kind: 'refusal', refusal: refusalOf(409, { ...BODY, code: 'changed-meanwhile' }) } as const;
  t.true(isChangedMeanwhile(conflict));
  t.false(isChangedMeanwhile({ kind: 'refusal', refusal: refusalOf(409, { ...BODY, code: 'login-taken' }) }));
  t.false(isChangedMeanwhile({ kind: 'offline' }));
});

test('data has no failure; no connection has its own words', (t) => {
  t.is(failureWords({ kind: 'data', data: 1 }), null);
  t.is(failureWords({ kind: 'offline' }), OFFLINE_WORDS);
});

test('a change of the data leaves failures alone', (t) => {
  t.deepEqual(
    mapAnswer({ kind: 'data', data: 2 }, (data: number) => data * 2),
    { kind: 'data', data: 4 },
  );
  t.deepEqual(
    mapAnswer({ kind: 'offline' }, (data: number) => data * 2),
    { kind: 'offline' },
  );
});
