import test from 'ava';
import { planEditionPage } from '../../dist/portal/plans/edition-page.js';
import { planPage } from '../../dist/portal/plans/plan-page.js';
import { shownTo, wordsOf } from './support/reading.js';
import { aPlan, RECORDS } from './support/record-answers.js';

const PARAMS = { plan: 'plan-1', edition: '1' };

test('a planned task tells scope, ratio by risk class, frequency, time, method and departments in words', async (t) => {
  const words = wordsOf(await shownTo(planPage, RECORDS, { params: PARAMS }));
  for (const what of [
    '区域：西湖区',
    '行业：餐饮业',
    '信用风险：信用风险C类',
    '信用风险A类：1%',
    '信用风险D类：30%',
    '其余：3%',
    '每年 2 次',
    '现场检查',
  ]) {
    t.true(words.includes(what), what);
  }
  t.true(words.includes('2026年3月1日至2026年11月30日'));
  t.true(words.includes('杭州市生态环境局：2 项'));
  t.true(words.includes('食品销售监督检查'), 'an item by its name on the list');
  t.true(words.includes('会议纪要 〔2026〕3号'));
});

test('an amendment says why, marks what is new, shows before and after, and keeps what it removes', async (t) => {
  const { text } = await shownTo(planPage, RECORDS, { params: PARAMS });
  for (const what of ['机构调整', '与第1版相比：新增 1 项，调整 1 项，取消 1 项', '旧任务', '首次公布']) t.true(text.includes(what), what);
  t.regex(text, /<ins><b>修订后<\/b>[\s\S]*信用风险A类：1%[\s\S]*<del><b>修订前<\/b> 5%/);
  t.regex(text, /class="mark good">新增/);
});

test('a cancelled plan says so with its reason, and its tasks stay readable', async (t) => {
  const plan = aPlan({ cancellation: { at: '2026-06-01T00:00:00.000Z', reason: '整体取消' } });
  const words = wordsOf(await shownTo(planPage, { ...RECORDS, '/api/v1/public/plans/{plan}': plan }, { params: PARAMS }));
  t.true(words.includes('已取消'));
  t.true(words.includes('原因：整体取消'));
  t.true(words.includes('新任务'));
});

test('an edition that does not bind leads to the one that does', async (t) => {
  const current = { ...aPlan().current, edition: 3 };
  const answers = { ...RECORDS, '/api/v1/public/plans/{plan}': aPlan({ current }) };
  t.regex((await shownTo(planEditionPage, answers, { params: PARAMS })).text, /这不是现行版本。 <a href="\/plans\/plan-1">/);
  t.notRegex((await shownTo(planEditionPage, RECORDS, { params: PARAMS })).text, /这不是现行版本/);
});
