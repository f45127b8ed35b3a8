import test from 'ava';
import { resultChanges } from '../../dist/portal/results/result-changes.js';
import { resultPage } from '../../dist/portal/results/result-page.js';
import { aResult, WITHDRAWN } from './support/parts.js';
import { type Answers, refused, shownTo, wordsOf } from './support/reading.js';
import { aWholeResult, RECORDS } from './support/record-answers.js';
import { faultsOf } from './support/structure.js';

const RESULT = '/api/v1/public/results/{result}' as const;
const EDITIONS = '/api/v1/public/results/{result}/editions' as const;
const OBJECTIONS = '/api/v1/public/results/{result}/objections' as const;

const shown = (answers: Answers, id = 'result-1', language: 'zh' | 'en' = 'zh') =>
  shownTo(resultPage, { ...RECORDS, ...answers }, { params: { result: id }, language });

test('a result tells every department’s items, what follows, and whether it was published in time', async (t) => {
  const words = wordsOf(await shown({}));
  for (const what of ['发现问题已责令改正', '责令改正', '限期 2026年12月7日', '按期公示', '（33-1）', '李*', '33-3', '西湖区', '提出异议'])
    t.true(words.includes(what), what);
  const late = wordsOf(await shown({ [RESULT]: aWholeResult({}, { lateDays: 3 }) }));
  t.true(late.includes('逾期 3 个工作日'));
  t.true(wordsOf(await shown({ [RESULT]: aWholeResult({}, { lateDays: 1 }) }, 'result-1', 'en')).includes('1 working day late'));
});

const corrected = aWholeResult({ id: 'result-2', edition: 2 }, { supersedes: { id: 'result-1', reason: '记录有误' } });
const [part] = corrected.content.parts;
const second =
  part === undefined
    ? corrected
    : {
        ...corrected,
        content: {
          ...corrected.content,
          parts: [{ ...part, items: part.items.map((item) => ({ ...item, finding: '更正后的说明', correctBy: null })).slice(0, 1) }],
        },
      };

test('a correction stands beside what was there before, with its reason', async (t) => {
  const sent = await shown({ [RESULT]: ({ params }) => (params['result'] === 'result-2' ? second : aWholeResult()) }, 'result-2');
  t.deepEqual(faultsOf(sent.text), []);
  const words = wordsOf(sent);
  t.regex(words, /更正理由：记录有误/);
  t.regex(sent.text, /<del>[\s\S]*发现问题已责令改正[\s\S]*<\/del>[\s\S]*<ins>[\s\S]*更正后的说明/);
  t.regex(words, /（没有这一事项）/);
});

test('what changed between two editions is found item by item, and nothing else', (t) => {
  const before = aWholeResult().content;
  t.deepEqual(resultChanges(before, before), []);
  t.deepEqual(
    resultChanges(before, second.content).map(({ item, before: was, after: is }) => [item, was !== null, is !== null]),
    [
      ['SC-01', true, true],
      ['SC-02', true, false],
    ],
  );
});

test('a superseded edition stays readable, says that it does not hold, and takes no objection', async (t) => {
  const sent = await shown({ [RESULT]: aWholeResult({ state: 'corrected', supersededBy: 'result-2' }) });
  t.is(sent.status, 200);
  t.regex(sent.text, /这不是现行结果：它已被更正。 <a href="\/results\/result-2">/);
  t.false(sent.text.includes('/results/result-1/objection"'));
});

test('a correction under way is told', async (t) => {
  t.regex(wordsOf(await shown({ [RESULT]: aWholeResult({ correctionSince: '2026-11-22T08:00:00.000Z' }) })), /更正正在办理/);
});

test('a withdrawn result leaves its time and reason, and not whom it was about', async (t) => {
  const sent = await shown({ [RESULT]: refused(410, 'result-is-tombstone'), [EDITIONS]: { editions: [WITHDRAWN] } }, 'result-2');
  t.is(sent.status, 410);
  t.deepEqual(faultsOf(sent.text), []);
  t.regex(wordsOf(sent), /撤回理由对象有误/);
  t.false(sent.text.includes('91330106MA27XYZ12A'));
});

test('all editions are listed with how each stands', async (t) => {
  const editions = [aResult({ state: 'corrected' }), aResult({ id: 'result-2', edition: 2 })];
  const words = wordsOf(await shown({ [EDITIONS]: { editions } }));
  t.regex(words, /第 1 版（本页）/);
  t.regex(words, /第 2 版/);
  t.regex(words, /已更正/);
});

test('objections are shown with how they ended; after the last day none can be sent', async (t) => {
  const items = [
    {
      state: 'upheld' as const,
      department: 'market',
      receivedAt: '2026-11-22T09:00:00.000Z',
      decidedAt: '2026-11-23T01:00:00.000Z',
      reason: '经复核无误',
    },
  ];
  const words = wordsOf(await shown({ [OBJECTIONS]: { objectionsUntil: '2026-12-14', items } }));
  t.regex(words, /维持原结果/);
  t.regex(words, /经复核无误/);
  const late = await shown({ [RESULT]: aWholeResult({ objectionsUntil: '2026-11-22' }) });
  t.regex(wordsOf(late), /异议期已于2026年11月22日结束/);
  t.false(late.text.includes('/results/result-1/objection"'));
  const lastDay = await shown({ [RESULT]: aWholeResult({ objectionsUntil: '2026-11-23' }) });
  t.true(lastDay.text.includes('/results/result-1/objection"'), 'the last day still counts, in Beijing');
});
