import test from 'ava';
import { aboutPage } from '../../dist/portal/about/about.js';
import { coveragePage } from '../../dist/portal/coverage/coverage.js';
import { departmentPage } from '../../dist/portal/departments/department.js';
import { departmentListPage } from '../../dist/portal/departments/department-list.js';
import { itemListPage } from '../../dist/portal/items/items.js';
import { dictionaryPage } from '../../dist/portal/open-data/dictionary.js';
import { openDataPage } from '../../dist/portal/open-data/open-data.js';
import { overduePage } from '../../dist/portal/overdue/overdue.js';
import { chanceText } from '../../dist/portal/statistics/against-expectation.js';
import { statisticsPage } from '../../dist/portal/statistics/statistics.js';
import { CITY, EMPTY } from './support/answers.js';
import { reading, refused, requestFor, shownTo, wordsOf } from './support/reading.js';

test('statistics show every figure with its numbers, its bar and its address as a file', async (t) => {
  const page = await shownTo(statisticsPage, CITY, { query: { year: '2026' } });
  const words = wordsOf(page);
  for (const said of [
    '公示结果数',
    '4 / 6',
    '66.7%',
    '全市',
    '19 / 25',
    '0 / 0',
    '展开 14 行',
    '西湖区',
    '偏离很大，需要说明',
    '数量太少，无法比较',
  ])
    t.true(words.includes(said), said);
  t.regex(page.text, /id="visits-saved"/);
  t.regex(page.text, /href="\/api\/v1\/public\/statistics.csv\?year=2026"/);
  t.regex(page.text, /href="\/api\/v1\/public\/statistics.pdf\?year=2026"/);
  t.regex(page.text, /aria-label="实际 50，期望 31.00"/);
  t.regex(page.text, /<th scope="row"[^>]*>西湖区/);
});

test('statistics of one department are asked for as such, and its files too', async (t) => {
  const { read, asked } = reading(CITY);
  await statisticsPage.show(requestFor('/statistics', { query: { department: 'market' } }), read);
  t.deepEqual(
    asked.filter(({ path }) => path === '/api/v1/public/statistics').map(({ query }) => query),
    [{ year: '2026', department: 'market' }],
  );
  const statistics = CITY['/api/v1/public/statistics'];
  if (statistics === undefined || !('figures' in statistics)) return t.fail();
  const page = await shownTo(statisticsPage, { ...CITY, '/api/v1/public/statistics': { ...statistics, department: 'market' } });
  t.regex(page.text, /<h1>统计：杭州市市场监督管理局/);
  t.regex(page.text, /statistics.csv\?year=2026&amp;department=market/);
});

test('what a chance means is said, whatever it is', (t) => {
  const request = requestFor('/statistics');
  for (const [chance, said] of [
    [null, '太少'],
    ['<0.0001', '需要说明'],
    ['0.0099', '需要说明'],
    ['0.0300', '二十次里也会有一次'],
    ['0.0500', '与公平抽取相符'],
    ['0.9990', '与公平抽取相符'],
    ['0.9999', '过于接近'],
  ] as const)
    t.true(chanceText({ chance }, request).includes(said), String(chance));
});

test('a year that the API does not take is told, and nothing is drawn', async (t) => {
  const page = await shownTo(
    statisticsPage,
    { ...CITY, '/api/v1/public/statistics': refused(400, 'bad-request', '年度有误', 'Wrong year') },
    { query: { year: '1' } },
  );
  t.is(page.status, 400);
  t.regex(wordsOf(page), /年度有误/);
});

test('coverage tells the city, each department and each item, and carries its filters on', async (t) => {
  const page = await shownTo(coveragePage, CITY, { query: { standing: 'uncovered', year: '2026' } });
  const words = wordsOf(page);
  for (const said of ['76.0%', '19/25', '71.4%', '未覆盖', '重点']) t.true(words.includes(said), said);
  t.regex(page.text, /<option value="uncovered" selected>/);
  t.regex(page.text, /coverage\/items.csv\?year=2026&amp;standing=uncovered"/);
  t.regex(page.text, /after=mark/);
});

test('what is late says since when and because of whom', async (t) => {
  const words = wordsOf(await shownTo(overduePage, CITY));
  for (const said of ['2026年11月19日', '杭州市生态环境局：未录入', '（名单不公开）']) t.true(words.includes(said), said);
  t.true(wordsOf(await shownTo(overduePage, EMPTY)).includes('目前没有逾期未公示的检查结果'));
});

test('a department has its plans, tasks, draws, results and what is late because of it', async (t) => {
  const market = wordsOf(await shownTo(departmentPage, CITY, { params: { department: 'market' } }));
  for (const said of ['杭州市市场监督管理局', '71.4%', '执行中', '发起', '未发现问题 4 项', '没有因本部门而逾期的公示'])
    t.true(market.includes(said), said);
  const ecology = wordsOf(await shownTo(departmentPage, CITY, { params: { department: 'ecology' } }));
  for (const said of ['已停用', '未录入', '2026年11月19日']) t.true(ecology.includes(said), said);
  const none = await shownTo(departmentPage, CITY, { params: { department: 'nobody' } });
  t.is(none.status, 404);
});

test('departments are listed with what each covers; one without figures is no fault', async (t) => {
  const page = await shownTo(departmentListPage, CITY);
  t.regex(page.text, /href="\/departments\/market"/);
  t.regex(wordsOf(page), /5\/7/);
  t.regex(wordsOf(await shownTo(departmentListPage, EMPTY)), /还没有部门参与/);
});

test('the item list says what is checked, by whose rule and how often', async (t) => {
  const words = wordsOf(await shownTo(itemListPage, CITY));
  for (const said of ['SC-01', '《食品安全法》', '5%；2次/年', '重点', '不得抽查']) t.true(words.includes(said), said);
});

test('open data link every file, and the dictionary explains every column', async (t) => {
  const { text } = await shownTo(openDataPage, CITY);
  t.regex(text, /href="\/api\/v1\/public\/open-data\/2026\/data.zip"/);
  t.regex(text, /aria-label="departments NDJSON"/);
  const words = wordsOf(await shownTo(dictionaryPage, CITY, { language: 'en' }));
  for (const said of ['Late (working days)', 'draws.draw', 'open open', 'integer']) t.true(words.includes(said), said);
});

test('the page that explains leads to every part of itself', async (t) => {
  const { text } = await shownTo(aboutPage, {});
  for (const [, id] of text.matchAll(/href="#(\w[\w-]*)"/g)) t.true(text.includes(`id="${id}"`), id);
  t.true([...text.matchAll(/<li><strong>/g)].length >= 7);
});

test('in English no page says anything in Chinese by itself', async (t) => {
  for (const page of [
    statisticsPage,
    coveragePage,
    overduePage,
    departmentListPage,
    itemListPage,
    openDataPage,
    dictionaryPage,
    aboutPage,
  ]) {
    t.notRegex(wordsOf(await shownTo(page, EMPTY, { language: 'en' })), /\p{Script=Han}/u, page.path);
  }
});
