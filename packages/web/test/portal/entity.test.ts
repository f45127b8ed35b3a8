import test from 'ava';
import { entityPage } from '../../dist/portal/entities/entity.js';
import { CITY, EMPTY } from './support/answers.js';
import { aPlace, aResult, FIRM } from './support/parts.js';
import { type Answers, refused, shownTo, wordsOf } from './support/reading.js';

const PLACES = '/api/v1/public/entities/{entity}/draws';

const show = (answers: Answers, query: Record<string, string> = {}) =>
  shownTo(entityPage, answers, { params: { entity: FIRM }, path: `/entities/${FIRM}`, query });

const withPlaces = (...items: Parameters<typeof aPlace>[0][]): Answers => ({
  ...CITY,
  [PLACES]: { items: items.map((given) => aPlace(given)), next: null },
});

test('a firm that was drawn learns why, by whom, and with what result', async (t) => {
  const page = await show(CITY);
  const words = wordsOf(page);
  for (const said of [
    '抽中 1 次，未抽中 0 次，公示的检查结果 1 份',
    '共 6,130 家，抽 62 家，机会均等',
    '检查部门：杭州市市场监督管理局、杭州市生态环境局',
    '张三 执法证号 33010100001',
    '编号 HB007',
    '暂缺',
    '待检查',
    '发现问题 1 项，未发现问题 13 项',
  ])
    t.true(words.includes(said), said);
  t.regex(page.text, new RegExp(`href="/draws/draw-1/entities/${FIRM}"`));
  t.regex(page.text, /href="\/results\/result-1#objections"/);
});

test('a firm that was not drawn, left out or waits learns that', async (t) => {
  t.regex(wordsOf(await show(withPlaces({ selected: false, visit: null, team: [] }))), /抽中 0 次，未抽中 1 次/);
  const left = wordsOf(
    await show(
      withPlaces({
        place: 'left-out',
        stratum: null,
        selected: false,
        visit: null,
        team: [],
        departments: [],
        reason: { zh: '已注销', en: 'Deregistered' },
      }),
    ),
  );
  t.regex(left, /未进入名录 1 次/);
  t.regex(left, /原因：已注销/);
  const waiting = wordsOf(await show(withPlaces({ state: 'frozen', drawnAt: null, selected: null, visit: null, team: [] })));
  t.regex(waiting, /等待抽取 1 次/);
  t.regex(waiting, /将抽 62 家/);
});

test('a sealed draw says that it does not tell yet, and counts for nothing', async (t) => {
  const places = withPlaces({ place: 'not-told', name: null, stratum: null, selected: null, visit: null, team: [], departments: [] });
  const words = wordsOf(await show({ ...places, '/api/v1/public/entities/{entity}/results': { entity: FIRM, draws: [], results: [] } }));
  t.regex(words, /尚未公开/);
  t.regex(words, /这次抽取是封存的/);
  t.regex(words, /没有抽中过，也没有进入过任何一次已公开抽取的名录/);
});

test('an entity that went out of a draw learns since when and why', async (t) => {
  const visit = {
    state: 'replaced',
    onSiteAt: null,
    endedOn: null,
    dueOn: null,
    dropped: { at: '2026-11-23T05:00:00.000Z', reason: '已注销' },
  } as const;
  const words = wordsOf(await show(withPlaces({ selected: false, visit, team: [] })));
  t.regex(words, /抽中后退出/);
  t.regex(words, /理由：已注销/);
});

test('a firm that nobody knows gets an answer all the same', async (t) => {
  const page = await show(EMPTY);
  t.is(page.status, 200);
  t.regex(wordsOf(page), /没有抽中过/);
  t.regex(wordsOf(page), new RegExp(`请核对代码 ${FIRM}`));
  t.regex(page.text, /action="\/search"/);
});

test('further pages of draws do not claim to know all of them', async (t) => {
  const page = await show({ ...CITY, [PLACES]: { items: [], next: 'mark' } }, { after: 'before' });
  t.regex(page.text, /更早的抽取/);
  t.notRegex(wordsOf(page), /没有抽中过/);
});

test('late and corrected results say so', async (t) => {
  const results = { entity: FIRM, draws: [], results: [aResult({ lateDays: 3, edition: 2, state: 'corrected' })] };
  const words = wordsOf(await show({ ...CITY, '/api/v1/public/entities/{entity}/results': results }));
  t.regex(words, /逾期 3 个工作日/);
  t.regex(words, /第 2 版/);
  t.regex(words, /已更正/);
});

test('what is no code is refused in words', async (t) => {
  const page = await show({ ...CITY, [PLACES]: refused(400, 'bad-request', '不是代码', 'not a code') });
  t.is(page.status, 400);
  t.regex(page.text, /不是代码/);
});
