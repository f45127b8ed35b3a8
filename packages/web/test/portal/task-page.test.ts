import test from 'ava';
import { taskPage } from '../../dist/portal/tasks/task-page.js';
import { anOverdue } from './support/parts.js';
import { shownTo, wordsOf } from './support/reading.js';
import { aTask, RECORDS } from './support/record-answers.js';

const PARAMS = { task: 'task-1' };
const TASK = '/api/v1/public/tasks/{id}' as const;

const wordsWith = async (task: ReturnType<typeof aTask>) =>
  wordsOf(await shownTo(taskPage, { ...RECORDS, [TASK]: task }, { params: PARAMS }));

test('a task tells each department’s team and items, the initiating one first, and the quotas in words', async (t) => {
  const words = await wordsWith(aTask());
  t.true(words.indexOf('杭州市市场监督管理局') < words.indexOf('杭州市生态环境局'));
  t.true(words.includes('每户抽取 3 人：组长 1 人、专家 2 人（须具备：食品）'));
  t.true(words.includes('抽查事项 1 项'));
  t.true(words.includes('检查对象按信用风险类别分层'));
  t.true(words.includes('1%（向上取整，不少于1户）'));
  t.true(words.includes('定额5户'));
  t.true(words.includes('2026年12月7日至2026年12月31日'));
});

test('how long departments may commit is told while they may, and not any more once it is drawn', async (t) => {
  t.regex(await wordsWith(aTask({ state: 'frozen' })), /还有 3 小时 12 分/);
  t.notRegex(await wordsWith(aTask({ state: 'drawn' })), /还有/);
});

test('a sealed task says what it keeps, and until when', async (t) => {
  const { plan } = aTask();
  if (plan === null) throw new Error('a plan');
  const words = await wordsWith(aTask({ disclosure: 'sealed', period: null, plan: { ...plan, items: null, filter: null } }));
  t.regex(words, /抽查事项在现场检查结束前不公布/);
  t.regex(words, /检查时间暂不公布/);
  t.regex(words, /封存抽取/);
});

test('a task that is prepared anew after a voided draw, and one that is cancelled, say so', async (t) => {
  t.regex(await wordsWith(aTask({ state: 'draft', plan: null })), /本任务正在重新准备/);
  const cancelled = await wordsWith(
    aTask({ state: 'cancelled', plan: null, cancellation: { at: '2026-11-23T00:00:00.000Z', reason: '合并到第二批' } }),
  );
  t.regex(cancelled, /任务已取消.*合并到第二批/);
  t.notRegex(cancelled, /正在重新准备/);
});

test('late results are told with whom they wait for; without the right to the list nobody is named', async (t) => {
  const overdue = {
    items: [anOverdue(), anOverdue({ entity: null, departments: [{ id: 'x', name: '甲局', nameEn: null, owes: 'publication' }] })],
    next: null,
  };
  const words = wordsOf(await shownTo(taskPage, { ...RECORDS, '/api/v1/public/overdue': overdue }, { params: PARAMS }));
  t.regex(words, /逾期未公示（2 户）/);
  t.regex(words, /杭州市生态环境局尚未录入/);
  t.regex(words, /名单未公布/);
  t.regex(words, /甲局尚未公示/);
});
