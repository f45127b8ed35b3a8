import test from 'ava';
import { PORTAL_PAGES } from '../../dist/index.js';
import { CITY, EMPTY } from './support/answers.js';
import { FIRM, HOSTILE } from './support/parts.js';
import { type Answers, shownTo } from './support/reading.js';
import { faultsOf } from './support/structure.js';

const PARAMS: Readonly<Record<string, string>> = { entity: FIRM, draw: 'draw-1', department: 'market' };

const paramsOf = (path: string): Record<string, string> =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, PARAMS[name] ?? 'id-1']));

/** Pages whose answers stand in `CITY`. */
const OWN = [
  '/',
  '/search',
  '/entities/:entity',
  '/draws/:draw/entities/:entity',
  '/departments',
  '/departments/:department',
  '/statistics',
  '/coverage',
  '/overdue',
  '/items',
  '/open-data',
  '/open-data/dictionary',
  '/feeds',
  '/about',
];

const CASES: readonly (readonly [name: string, answers: Answers])[] = [
  ['a city at work', CITY],
  ['a city where nothing has happened yet', EMPTY],
];

for (const path of OWN) {
  const page = PORTAL_PAGES.find((one) => one.path === path);
  if (page === undefined) throw new Error(`there is no page ${path}`);
  for (const [name, answers] of CASES) {
    for (const language of ['zh', 'en'] as const) {
      test(`${path} is sound in ${language} in ${name}`, async (t) => {
        for (const query of [{}, { text: '茶叶', after: 'mark', year: '2026', department: 'market' }]) {
          const { text, status } = await shownTo(page, answers, { language, params: paramsOf(path), query });
          t.deepEqual(faultsOf(text), [], JSON.stringify(query));
          t.true(status === 200 || status === 404);
          t.true(text.includes(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`));
          t.false(text.includes(HOSTILE), 'what others write stays text');
          t.regex(text, /<title>[^<]+<\/title>/);
        }
      });
    }
  }
}

test('the first page is small enough without anything that it may load', async (t) => {
  const [home] = PORTAL_PAGES.filter(({ path }) => path === '/');
  if (home === undefined) return t.fail();
  const { text } = await shownTo(home, CITY);
  t.false(text.includes('<script'));
  t.true(Buffer.byteLength(text) < 40_000, String(Buffer.byteLength(text)));
});
