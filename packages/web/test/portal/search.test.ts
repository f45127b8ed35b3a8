import test from 'ava';
import { drawListPage } from '../../dist/portal/draws/draw-list.js';
import { searchPage } from '../../dist/portal/search/search.js';
import { CITY, EMPTY } from './support/answers.js';
import { FIRM } from './support/parts.js';
import { NOW, refused, shownTo, wordsOf } from './support/reading.js';

const searchFor = (text: string, answers = CITY, language: 'zh' | 'en' = 'zh') =>
  shownTo(searchPage, answers, { query: { text }, language });

test('a credit code leads straight to its firm, as people copy it', async (t) => {
  t.is((await searchFor(FIRM)).goTo, `/entities/${FIRM}`);
  t.is((await searchFor(` ${FIRM.slice(0, 9).toLowerCase()} ${FIRM.slice(9)} `)).goTo, `/entities/${FIRM}`);
  t.is((await searchFor(FIRM, CITY, 'en')).goTo, `/entities/${FIRM}?lang=en`);
});

test('a name finds the firms that were drawn, each once', async (t) => {
  const twice = CITY['/api/v1/public/entities'];
  if (twice === undefined || !('items' in twice)) return t.fail();
  const { text } = await searchFor('茶叶', {
    ...CITY,
    '/api/v1/public/entities': { items: [...twice.items, ...twice.items], next: 'mark' },
  });
  t.is(text.match(new RegExp(`href="/entities/${FIRM}"`, 'g'))?.length, 1);
  t.regex(text, /value="茶叶"/);
  t.regex(text, /西湖区/);
  t.regex(text, /rel="next" href="\/search\?text=[^"]*&amp;after=mark"/);
});

test('a draw that was voided says so, and a name that is not published gives way to the code', async (t) => {
  const drawn = { entity: FIRM, name: null, region: '330106', draw: 'draw-1', title: '联合抽查', voidedAt: '2026-11-02T00:00:00Z' };
  const page = await searchFor('茶叶', { ...CITY, '/api/v1/public/entities': { items: [drawn], next: null } });
  t.true(wordsOf(page).includes('抽取已作废'));
  t.regex(page.text, new RegExp(`href="/entities/${FIRM}">${FIRM}<`));
});

test('nobody found: the page says what to do next', async (t) => {
  const words = wordsOf(await searchFor('没有的公司', EMPTY));
  t.true(words.includes('抽中过的检查对象中没有“没有的公司”'));
  t.true(words.includes('请输入完整的统一社会信用代码'));
});

test('another code than a credit code is offered as one', async (t) => {
  t.regex((await searchFor('330106000123456', EMPTY)).text, /href="\/entities\/330106000123456"/);
  t.notRegex((await searchFor('茶叶', EMPTY)).text, /按代码查“/);
});

test('nothing asked: the form, and what it answers', async (t) => {
  const { text } = await shownTo(searchPage, {});
  t.regex(text, /name="text"/);
  t.regex(text, /您会看到什么/);
});

test('a firm that was in a pool and not drawn is found by name too, once', async (t) => {
  const pooled = (entity: string, drawnAt: string | null) => ({ entity, name: '西湖茶叶店', draw: 'draw-1', title: '第一批', drawnAt });
  const drawn = { entity: FIRM, name: '西湖茶叶公司', region: '330106', draw: 'draw-1', title: '第一批', voidedAt: null };
  const answers = {
    ...CITY,
    '/api/v1/public/entities': { items: [drawn], next: null },
    '/api/v1/public/pool-entities': { items: [pooled(FIRM, NOW), pooled('91330106MA27XYZ99B', null)], more: true },
  };
  const page = await searchFor('西湖', answers);
  t.is(page.text.split(`href="/entities/${FIRM}"`).length, 2);
  t.regex(page.text, /href="\/entities\/91330106MA27XYZ99B"/);
  for (const said of ['在抽取名录里的', '等待抽取', '请多写几个字']) t.true(wordsOf(page).includes(said), said);
});

test('what the API does not take is told beside the field', async (t) => {
  const answer = refused(400, 'bad-request', '请求有误', 'Wrong');
  const at = { zh: '名称', en: 'name' };
  const reasons = [{ code: 'too_small', zh: '期望 string >=2 字符', en: 'expected string', place: { path: 'query.text' }, at }];
  const page = await searchFor('茶', {
    ...CITY,
    '/api/v1/public/entities': { ...answer, refusal: { ...answer.refusal, reasons } },
  });
  t.is(page.status, 400);
  t.regex(page.text, /id="problem-text">写得太短/);
});

for (const [language, choices, next] of [
  ['zh', '没有“xyz”这个选项。可以选：已锁定，等待承诺、', '去掉全部条件重新查看'],
  ['en', 'There is no choice “xyz”. Choose one of: frozen, waiting for commitments; ', 'begin without filters'],
] as const) {
  test(`a choice that there is not: which there are, in words, and what to do (${language})`, async (t) => {
    const answer = refused(400, 'bad-request', '请求有误', 'Wrong');
    const reasons = [
      { code: 'invalid_value', zh: '"frozen"|"drawn"', en: '"frozen"|"drawn"', place: { path: 'query.state' }, at: { zh: '', en: '' } },
    ];
    const answers = { ...CITY, '/api/v1/public/draws': { ...answer, refusal: { ...answer.refusal, reasons } } };
    const page = await shownTo(drawListPage, answers, { language, path: '/draws', query: { state: 'xyz' } });
    t.is(page.status, 400);
    const words = wordsOf(page);
    t.true(words.includes(choices) && words.includes(next), words);
    t.notRegex(words, /"frozen"/);
  });
}

test('what was asked for stays text', async (t) => {
  const { text } = await searchFor('"><script>x</script>', EMPTY);
  t.notRegex(text, /<script>x/);
});
