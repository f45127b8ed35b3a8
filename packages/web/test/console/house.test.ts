import test from 'ava';
import { csvOf } from '../../console/src/house/chart-table.js';
import { changedMembers, draftKey, readDraft, renewed } from '../../console/src/house/draft.js';
import { given } from '../../console/src/house/given.js';
import { nextLookMs, percentOf, stageWords } from '../../console/src/house/job-words.js';
import { back, FIRST_PAGE, forward, isFirst, pageNumber, presentMark } from '../../console/src/house/page-marks.js';
import { LIVELY_PACE, nextRefreshMs } from '../../console/src/house/refresh-pace.js';
import { nextSort, sortDirection } from '../../console/src/house/sorting.js';
import { stateOptions, stateWords } from '../../console/src/house/states.js';
import { firstLanguage } from '../../console/src/language/words.js';

test('pages are walked by their marks, and back again', (t) => {
  const third = forward(forward(FIRST_PAGE, 'b'), 'c');
  t.is(presentMark(third), 'c');
  t.is(pageNumber(third), 3);
  t.is(presentMark(back(third)), 'b');
  t.is(presentMark(back(back(third))), null);
  t.true(isFirst(back(back(back(third)))));
});

test('what others do is looked for soon at first, and more rarely the longer nothing happens', (t) => {
  t.is(nextRefreshMs(0, LIVELY_PACE), LIVELY_PACE.soonestMs);
  t.true(nextRefreshMs(4, LIVELY_PACE) > nextRefreshMs(3, LIVELY_PACE));
  t.is(nextRefreshMs(500, LIVELY_PACE), LIVELY_PACE.rarestMs);
});

test('the head of a column sorts by it, and turns the order round when pressed again', (t) => {
  t.is(nextSort('', 'day'), 'day');
  t.is(nextSort('due', 'day'), 'day');
  t.is(nextSort('day', 'day'), '-day');
  t.is(nextSort('-day', 'day'), 'day');
  t.is(sortDirection('-day', 'day'), 'descending');
  t.is(sortDirection('day', 'day'), 'ascending');
  t.is(sortDirection('due', 'day'), undefined);
});

test('filters that were not chosen are left out', (t) => {
  t.deepEqual(given({ state: '', role: 'planner', department: null, year: undefined, held: false, from: 0 }), {
    role: 'planner',
    held: false,
    from: 0,
  });
});

test('the figures of a chart as a file that spreadsheets read, without formulas', (t) => {
  t.is(
    csvOf(
      ['部门', '件数'],
      [
        ['市场监管', 3],
        ['a,"b"', null],
        ['=1+1', -2],
      ],
    ),
    '\uFEFF部门,件数\r\n市场监管,3\r\n"a,""b""",\r\n\'=1+1,-2\r\n',
  );
});

test('unsaved work is taken up only where it began', (t) => {
  const start = JSON.stringify({ title: 'a' });
  const kept = JSON.stringify({ from: start, value: { title: 'b' } });
  t.is(readDraft(kept, start), JSON.stringify({ title: 'b' }));
  t.is(readDraft(kept, JSON.stringify({ title: 'changed by another' })), null);
  t.is(readDraft(null, start), null);
  for (const broken of ['{', 'null', '7', '{"value":1}']) t.is(readDraft(broken, start), null);
  t.not(draftKey('u1', 'plan'), draftKey('u2', 'plan'));
});

test('a job is done only when it says so', (t) => {
  const going = (done: number, total: number) => percentOf({ state: 'running', progress: { done, total } });
  t.is(going(0, 0), null);
  t.is(going(1, 3), 33);
  t.is(going(3, 3), 99);
  t.is(percentOf({ state: 'done', progress: { done: 0, total: 0 } }), 100);
});

test('a job is asked about soon, then more rarely', (t) => {
  t.is(nextLookMs(0), 500);
  t.true(nextLookMs(3) > nextLookMs(2));
  t.is(nextLookMs(1000), 3000);
});

test('what is not known has words all the same', (t) => {
  t.is(stageWords('unheard-of').zh, '处理中');
  t.deepEqual(stateWords('task', 'unheard-of'), { tone: 'over', zh: 'unheard-of', en: 'unheard-of' });
  t.is(stateWords('plan', 'collective_discussion').zh, '待集体审议');
  t.deepEqual(
    stateOptions('user').map(({ value }) => value),
    ['active', 'locked'],
  );
});

test('the first language is Chinese, unless a browser asks for others only', (t) => {
  t.is(firstLanguage([]), 'zh');
  t.is(firstLanguage(['en-GB', 'zh-CN']), 'zh');
  t.is(firstLanguage(['de-DE', 'en']), 'en');
});

test('what somebody else saved is taken over where nothing was written, and what was written stays', (t) => {
  const began = { title: '甲', number: '', filter: { region: ['3301'] } };
  const written = { ...began, number: '9号' };
  const saved = { title: '乙', number: '8号', filter: { region: ['3302'] } };
  t.deepEqual(renewed(written, began, saved), { title: '乙', number: '9号', filter: { region: ['3302'] } });
  t.deepEqual(renewed(began, began, saved), saved);
});

test('what others have saved is told, with what the writer changed otherwise', (t) => {
  const began = { title: '甲', number: '', roles: ['planner'], note: '' };
  const written = { ...began, number: '9号', roles: ['reviewer'], note: '同' };
  const saved = { title: '乙', number: '', roles: ['inspector'], note: '同' };
  t.deepEqual(changedMembers(written, began, saved), [
    { name: 'title', isContested: false },
    { name: 'roles', isContested: true },
    { name: 'note', isContested: false },
  ]);
});
