/** The pages of plans, tasks, draws and results: sound in both languages, and nothing that others wrote becomes markup. */

import test from 'ava';
import { drawListPage } from '../../dist/portal/draws/draw-list.js';
import { drawPage } from '../../dist/portal/draws/draw-page.js';
import { objectionLookUpPage } from '../../dist/portal/objections/look-up-page.js';
import { objectionPage } from '../../dist/portal/objections/objection-page.js';
import type { PortalPage } from '../../dist/portal/page.js';
import { planEditionPage } from '../../dist/portal/plans/edition-page.js';
import { planListPage } from '../../dist/portal/plans/plan-list.js';
import { planPage } from '../../dist/portal/plans/plan-page.js';
import { resultListPage } from '../../dist/portal/results/result-list.js';
import { resultPage } from '../../dist/portal/results/result-page.js';
import { taskListPage } from '../../dist/portal/tasks/task-list.js';
import { taskPage } from '../../dist/portal/tasks/task-page.js';
import { EMPTY } from './support/answers.js';
import { type Answers, shownTo, wordsOf } from './support/reading.js';
import { RECORDS } from './support/record-answers.js';
import { faultsOf } from './support/structure.js';

const PARAMS = { plan: 'plan-1', edition: '2', task: 'task-1', draw: 'draw-1', result: 'result-1' };

const LISTS: readonly PortalPage[] = [planListPage, taskListPage, drawListPage, resultListPage];
const THINGS: readonly PortalPage[] = [planPage, planEditionPage, taskPage, drawPage, resultPage, objectionPage, objectionLookUpPage];

const NOTHING: Answers = { ...EMPTY, '/api/v1/public/code-tables': { current: '', tables: [], dispositions: [], methods: [] } };

for (const page of [...LISTS, ...THINGS]) {
  for (const language of ['zh', 'en'] as const) {
    test(`${page.path} is sound in ${language}, and hostile names stay text`, async (t) => {
      const sent = await shownTo(page, RECORDS, { language, params: PARAMS });
      t.is(sent.status, 200);
      t.deepEqual(faultsOf(sent.text), []);
      t.false(sent.text.includes('<script>alert'));
      t.regex(sent.text, language === 'zh' ? /<html lang="zh-CN">/ : /<html lang="en">/);
    });
  }
}

for (const page of LISTS) {
  test(`${page.path} says in words that there is nothing, and keeps its filters`, async (t) => {
    const sent = await shownTo(page, NOTHING, { query: { text: '没有的' } });
    t.deepEqual(faultsOf(sent.text), []);
    t.regex(sent.text, /class="empty"/);
    t.true(sent.text.includes('value="没有的"'));
    t.regex(wordsOf(sent), /清除条件/);
  });
}

test('rare filters of results are folded away, and open where one is used', async (t) => {
  t.regex((await shownTo(resultListPage, RECORDS)).text, /<details class="more-filters"><summary>/);
  t.regex((await shownTo(resultListPage, RECORDS, { query: { year: '2026' } })).text, /<details class="more-filters" open>/);
});
