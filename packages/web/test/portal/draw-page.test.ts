import test from 'ava';
import { drawPage } from '../../dist/portal/draws/draw-page.js';
import { aDraw } from './support/parts.js';
import { type Answers, reading, requestFor, shownTo, wordsOf } from './support/reading.js';
import { aDrawnRow, aWholeDraw, RECORDS } from './support/record-answers.js';
import { faultsOf } from './support/structure.js';

const PARAMS = { draw: 'draw-1' };

const HASH = 'd8c9df4c95c2e3aacdef907ace0c4e0e6b58714745690bf3af878a96b3f1ec8f';
const OTHER = '0'.repeat(64);

const shown = (draw: Parameters<typeof aDraw>[0], query: Record<string, string> = {}, more: Answers = {}) =>
  shownTo(drawPage, { ...RECORDS, '/api/v1/public/draws/{draw}': aWholeDraw(draw), ...more }, { params: PARAMS, query });

const UNDRAWN = { drawnAt: null, resultHash: null, seedHash: null, seed: null, links: { certificate: null } } as const;

test('while departments commit, it is told who has, and how long the others may; there is nothing to verify yet', async (t) => {
  const sent = await shown({ state: 'frozen', ...UNDRAWN });
  const words = wordsOf(sent);
  t.deepEqual(faultsOf(sent.text), []);
  t.regex(words, /各部门正在提交承诺。种子还不存在/);
  t.regex(words, /2 个中已有 1 个/);
  t.regex(words, /还有 3 小时 12 分/);
  t.regex(words, /等待中/);
  t.notRegex(words, /核验这次抽取/);
  t.regex(words, /将抽取（户）/);
});

test('a department that does not reveal is named, and who kept which number', async (t) => {
  const [first, second] = aDraw().departments;
  if (first === undefined || second === undefined) throw new Error('two departments');
  const departments = [
    { ...first, secretKeeping: 'service' as const, absent: true },
    {
      ...second,
      commitment: HASH,
      committedAt: '2026-11-23T05:00:00.000Z',
      secretKeeping: 'department' as const,
      revealedAt: '2026-11-23T05:10:00.000Z',
      secret: HASH,
    },
  ];
  const words = wordsOf(
    await shown({ departments, commitmentsClosedAt: '2026-11-23T05:05:00.000Z', revealsClosedAt: '2026-11-23T05:20:00.000Z' }),
  );
  t.regex(words, /没有揭示：杭州市市场监督管理局。种子由其余部门的随机数得出/);
  t.regex(words, /服务代为保管/);
  t.regex(words, /部门自己/);
});

test('each kind of randomness is told: the beacon with its round, witnessed digits with their wording, none at all', async (t) => {
  const drand = wordsOf(await shown({ state: 'revealed', ...UNDRAWN }));
  t.regex(drand, /公共随机信标 drand/);
  t.regex(drand, /34000000/);
  const witnessed = wordsOf(
    await shown({
      entropy: {
        kind: 'witnessed',
        round: null,
        description: '当众掷骰<五十次>',
        value: '31415926',
        witnesses: [
          { department: 'market', name: '周*' },
          { department: 'ecology', name: null },
        ],
      },
      entropyAt: '2026-11-23T05:25:00.000Z',
    }),
  );
  t.regex(witnessed, /当众掷骰&lt;五十次&gt;/);
  t.regex(witnessed, /31415926/);
  t.regex(witnessed, /见证人\s*杭州市市场监督管理局 周\*\s*杭州市生态环境局/);
  t.notRegex(
    wordsOf(await shown({ entropy: { kind: 'none', round: null, description: null, value: null, witnesses: null } })),
    /随机来源\d/,
  );
});

test('a drawn one lists entities with teams, appointed and empty places, reserves, events and shortages, and offers all files', async (t) => {
  const { text } = await shown({});
  for (const what of [
    '（指派）',
    '空缺',
    '替补',
    '人员退出一户',
    '9 个席位只有 3 人可以担任',
    'bundle.zip',
    'certificate.pdf',
    'drawn.csv',
    'feed.atom',
  ]) {
    t.true(text.includes(what), what);
  }
  t.true(text.includes('href="/verify?draw=draw-1#start"'));
  t.regex(text, /after=mark#drawn/);
  t.regex(text, /events=later#events/);
});

test('who went out and who came in is marked, and leads to the event', async (t) => {
  const items = [aDrawnRow({ standing: 'out', teams: [], events: [1] }), aDrawnRow({ rank: 63, standing: 'substitute' })];
  const { text } = await shown({ events: 1 }, {}, { '/api/v1/public/draws/{draw}/drawn': { items, next: null } });
  t.regex(text, /抽中后退出<\/span> ?<a href="#event-1">/);
  t.regex(text, /替补递补/);
  t.regex(text, /此后有 1 次变动/);
});

test('a sealed draw has no list and no seed on its page, and none is asked for', async (t) => {
  const draw = aDraw({ disclosure: 'sealed', disclosed: false, seed: null, seedHash: OTHER });
  const { read, asked } = reading({ ...RECORDS, '/api/v1/public/draws/{draw}': draw });
  const outcome = await drawPage.show(requestFor('/draws/draw-1', { params: PARAMS }), read);
  t.true(outcome.ok);
  t.deepEqual(
    asked.filter(({ path }) => /drawn|events|shortages/.test(path)),
    [],
  );
  const words = wordsOf(await shown({ disclosure: 'sealed', disclosed: false, seed: null, seedHash: OTHER }));
  t.regex(words, /结果封存/);
  t.regex(words, /种子哈希/);
  t.regex(words, /名单在现场检查结束后公开/);
  t.regex(
    wordsOf(await shown({ disclosure: 'sealed', disclosed: true, disclosedAt: '2026-12-31T00:00:00.000Z' })),
    /请与抽取时公布的哈希核对/,
  );
});

test('a voided one tells its reason and who agreed, leads to the next attempt, and promises nothing more', async (t) => {
  const voiding = {
    reason: '名录有误',
    askedAt: '2026-11-23T05:40:00.000Z',
    approved: ['market', 'ecology'],
    voidedAt: '2026-11-23T05:50:00.000Z',
  };
  const sent = await shown({ state: 'voided', ...UNDRAWN, voiding, previous: 'draw-0', next: 'draw-2', attempt: 2 });
  const words = wordsOf(sent);
  t.regex(words, /这次抽取已经作废/);
  t.regex(words, /作废理由名录有误/);
  t.regex(words, /杭州市市场监督管理局、杭州市生态环境局/);
  t.true(sent.text.includes('href="/draws/draw-0"') && sent.text.includes('href="/draws/draw-2"'));
  t.notRegex(words, /下一步/);
});

test('a hash that a paper brings along is compared', async (t) => {
  t.regex(wordsOf(await shown({}, { result: HASH })), /与公布的一致/);
  t.regex(wordsOf(await shown({}, { result: OTHER })), /与公布的不一致/);
  t.notRegex(wordsOf(await shown({})), /您手中公告/);
});
