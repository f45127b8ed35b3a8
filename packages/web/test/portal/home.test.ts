import test from 'ava';
import { homePage } from '../../dist/portal/home/home.js';
import { CITY, EMPTY } from './support/answers.js';
import { aDraw, WITHDRAWN } from './support/parts.js';
import { reading, refused, requestFor, shownTo, wordsOf } from './support/reading.js';

test('the home page tells what goes on, what came of it, and what is missing to 100 %', async (t) => {
  const page = await shownTo(homePage, CITY);
  const words = wordsOf(page);
  for (const said of [
    '76.0%',
    '25 项中已覆盖 19 项，还差 6 项',
    '未达到目标 60%、80%',
    '各部门分头检查须上门 6 次',
    '2 个中已有 1 个',
    '还有 3 小时 12 分',
    '2026年11月23日 17:12',
    '从 6,130 家中抽 62 家',
    '执行中',
    '发现问题 1 项，未发现问题 13 项',
    '已撤回的结果',
    WITHDRAWN.state === 'withdrawn' ? WITHDRAWN.withdrawn.reason : '',
    '全部作废的抽取',
  ])
    t.true(words.includes(said), said);
  t.regex(page.text, /<form class="search" method="get" action="\/search"/);
  t.regex(page.text, /href="\/coverage\?year=2026&amp;standing=uncovered"/);
  t.regex(page.text, /<dt>逾期未公示<\/dt>\n<dd><strong>2<\/strong>/);
  t.regex(page.text, /aria-current="step">承诺/);
  t.regex(page.text, /<svg class="bar"[^>]*aria-label="已覆盖 76.0%"/);
});

test('in English every address and form keeps the language', async (t) => {
  const { text } = await shownTo(homePage, CITY, { language: 'en' });
  t.regex(text, /3 hours 12 minutes left/);
  t.regex(text, /<input type="hidden" name="lang" value="en">/);
  t.regex(text, /href="\/draws\/draw-2\?lang=en"/);
});

test('each stage says what it waits for', async (t) => {
  const wordsWith = async (state: 'committed' | 'revealed', given: Parameters<typeof aDraw>[0]) =>
    wordsOf(
      await shownTo(homePage, {
        ...EMPTY,
        '/api/v1/public/draws': ({ query }) => ({
          items: query['state'] === state ? [aDraw({ state, drawnAt: null, ...given })] : [],
          next: null,
        }),
      }),
    );
  t.regex(await wordsWith('committed', {}), /各部门揭示：1 个中已有 0 个还有 1 天 3 小时/);
  t.regex(await wordsWith('revealed', {}), /等待随机信标 drand 第 34000000 轮/);
  const witnessed = { entropy: { kind: 'witnessed' as const, round: null, description: '当众掷骰', value: null, witnesses: null } };
  t.regex(await wordsWith('revealed', witnessed), /等待现场见证：当众掷骰/);
  t.regex(
    await wordsWith('revealed', { entropy: { kind: 'none' as const, round: null, description: null, value: null, witnesses: null } }),
    /全部揭示，即将抽取/,
  );
});

test('a city where nothing has happened has words for everything', async (t) => {
  const words = wordsOf(await shownTo(homePage, EMPTY));
  for (const said of ['目前没有正在进行的抽取', '还没有公示的检查结果', '2026年度计划尚未公布', '没有作废的抽取', '目前没有逾期'])
    t.true(words.includes(said), said);
});

test('a part that cannot be had is told, and the others stand', async (t) => {
  const busy = refused(503, 'open-data-busy', '太忙', 'Busy');
  const page = await shownTo(homePage, { ...CITY, '/api/v1/public/results': busy, '/api/v1/public/statistics': busy });
  t.is(page.status, 200);
  t.true(wordsOf(page).includes('太忙'));
  t.true(wordsOf(page).includes('76.0%'));
});

test('the year is that of Beijing', async (t) => {
  const { read, asked } = reading(CITY);
  await homePage.show(requestFor('/', { now: '2026-12-31T16:00:00.000Z' }), read);
  t.deepEqual(
    asked.filter(({ path }) => path === '/api/v1/public/coverage').map(({ query }) => query['year']),
    ['2027'],
  );
});
