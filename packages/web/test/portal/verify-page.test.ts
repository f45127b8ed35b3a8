import test from 'ava';
import { verifyPage } from '../../dist/portal/verify/verify-page.js';
import { CITY } from './support/answers.js';
import { aDraw } from './support/parts.js';
import { shownTo, wordsOf } from './support/reading.js';
import { faultsOf } from './support/structure.js';

const DRAW = '/api/v1/public/draws/{draw}';

const show = (draw: Parameters<typeof aDraw>[0], language: 'zh' | 'en' = 'zh') =>
  shownTo(verifyPage, { ...CITY, [DRAW]: aDraw(draw) }, { path: '/verify', query: { draw: 'draw-1' }, language });

test('a draw that was held is offered for verifying', async (t) => {
  const page = await show({ state: 'drawn' });
  t.regex(page.text, /data-bundle="\/api\/v1\/public\/draws\/draw-1\/bundle\.zip"/);
  t.deepEqual(faultsOf(page.text), []);
});

for (const [state, said, inEnglish] of [
  ['frozen', /还没有得出结果/, /has no result yet/],
  ['voided', /得出结果之前已经作废/, /voided before it had a result/],
] as const) {
  test(`a draw that is ${state} without a result is not offered: its files would be called invalid`, async (t) => {
    for (const [language, words] of [
      ['zh', said],
      ['en', inEnglish],
    ] as const) {
      const page = await show({ state, drawnAt: null }, language);
      t.false(page.text.includes('data-bundle'));
      t.true(page.text.includes('data-verify'), 'files can be given all the same');
      t.regex(wordsOf(page), words);
      t.deepEqual(faultsOf(page.text), []);
    }
  });
}
