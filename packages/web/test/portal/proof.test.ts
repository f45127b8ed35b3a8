import { type EntityLine, filesInMemory, proveEntity } from '@double-random/core';
import test from 'ava';
import { proofPage } from '../../dist/portal/entities/proof.js';
import { fractionOf } from '../../dist/portal/entities/ticket-line.js';
import { OPEN, textOf } from '../browser/support/published.js';
import { CITY } from './support/answers.js';
import { aDraw, aPlace } from './support/parts.js';
import { type Answers, refused, shownTo, wordsOf } from './support/reading.js';
import { faultsOf } from './support/structure.js';

const PROOF = '/api/v1/public/draws/{draw}/entities/{entity}';

const show = (answers: Answers, entity: string, language: 'zh' | 'en' = 'zh') =>
  shownTo(proofPage, answers, { params: { draw: 'draw-1', entity }, path: `/draws/draw-1/entities/${entity}`, language });

const ids = textOf(OPEN, 'entities.ndjson')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as EntityLine)[0]);

async function proofOf(entity: string) {
  const proven = await proveEntity(filesInMemory(OPEN), entity);
  if (!proven.ok) throw new Error(`no proof of ${entity}`);
  const { standing, proof } = proven.value;
  const drawn = standing.standing;
  return { standing, answer: { standing: drawn, published: drawn, selectedNow: drawn === 'selected', proof: { ...proof } } };
}

async function withStanding(wanted: 'selected' | 'reserve' | 'not-drawn') {
  for (const id of ids) {
    const found = await proofOf(id);
    if (found.standing.standing === wanted) return found;
  }
  throw new Error(`nobody is ${wanted}`);
}

test('every standing is told in words, drawn on a line, and sound', async (t) => {
  for (const [wanted, heading] of [
    ['selected', '抽中'],
    ['reserve', '未抽中（替补）'],
    ['not-drawn', '未抽中'],
  ] as const) {
    const { standing, answer } = await withStanding(wanted);
    for (const language of ['zh', 'en'] as const) {
      const page = await show({ ...CITY, [PROOF]: answer }, standing.id, language);
      t.deepEqual(faultsOf(page.text), [], wanted);
    }
    const named = { items: [aPlace({ name: standing.name })], next: null };
    const page = await show({ ...CITY, '/api/v1/public/entities/{entity}/draws': named, [PROOF]: answer }, standing.id);
    t.true(page.text.includes(`<h1>${standing.name}：${heading}</h1>`), heading);
    t.true(page.text.includes(`本户的签号 ${fractionOf(standing.ticket).toFixed(4)}`));
    t.regex(page.text, /<svg viewBox[^>]*role="img" aria-label="签号与抽中线/);
    t.regex(page.text, /href="\/verify\?draw=draw-1#start"/);
    t.true(page.text.includes(`double-random prove bundle.zip --entity ${standing.id}`));
    t.regex(page.text, /<details>\s*<summary>给专家/);
    t.is(/<p class="notice warn">/.test(page.text), false);
  }
});

test('a name that the rule of the task masks stands nowhere on the page, though the pool has it', async (t) => {
  const { standing, answer } = await withStanding('selected');
  for (const name of ['张*', null]) {
    const places = { items: [aPlace({ name })], next: null };
    const page = await show({ ...CITY, '/api/v1/public/entities/{entity}/draws': places, [PROOF]: answer }, standing.id);
    t.false(page.text.includes(standing.name));
    t.true(page.text.includes(`<h1>${name ?? standing.id}：抽中</h1>`));
    t.regex(wordsOf(page), /名称按任务规则不在网页上写全/);
  }
});

test('a ticket is a number between 0 and 1', (t) => {
  t.is(fractionOf('0'.repeat(64)), 0);
  t.is(fractionOf(`8${'0'.repeat(63)}`), 0.5);
  t.true(fractionOf('f'.repeat(64)) < 1);
});

test('what happened since the draw is told', async (t) => {
  const { standing, answer } = await withStanding('selected');
  const dropped = {
    state: 'replaced',
    onSiteAt: null,
    endedOn: null,
    dueOn: null,
    dropped: { at: '2026-11-23T05:00:00.000Z', reason: '已注销' },
  } as const;
  const out = await show(
    {
      ...CITY,
      '/api/v1/public/entities/{entity}/draws': { items: [aPlace({ selected: false, visit: dropped, team: [] })], next: null },
      [PROOF]: { ...answer, selectedNow: false },
    },
    standing.id,
  );
  t.regex(wordsOf(out), /它被抽中，后来退出了检查/);
  t.regex(wordsOf(out), /理由：已注销/);
  const reserve = await withStanding('reserve');
  t.regex(wordsOf(await show({ ...CITY, [PROOF]: { ...reserve.answer, selectedNow: true } }, reserve.standing.id)), /轮到了它/);
});

test('a voided draw says so beside its proof', async (t) => {
  const { standing, answer } = await withStanding('selected');
  const page = await show({ ...CITY, '/api/v1/public/draws/{draw}': aDraw({ state: 'voided' }), [PROOF]: answer }, standing.id);
  t.regex(wordsOf(page), /这次抽取已经作废/);
});

const WITHOUT: readonly (readonly [
  code: Parameters<typeof refused>[1],
  status: number,
  said: RegExp,
  place: Parameters<typeof aPlace>[0] | null,
])[] = [
  [
    'not-drawn',
    200,
    /还没有抽取.*将抽 62 家.*还有 3 小时 12 分/,
    { state: 'frozen', drawnAt: null, selected: null, visit: null, team: [] },
  ],
  [
    'not-disclosed-yet',
    200,
    /现在还不公布.*检查结束后公布全部数据/,
    { place: 'not-told', name: null, stratum: null, selected: null, visit: null, team: [], departments: [] },
  ],
  [
    'excluded-from-draw',
    200,
    /没有进入这次抽取的名录.*原因：已注销/,
    { place: 'left-out', stratum: null, selected: false, visit: null, team: [], reason: { zh: '已注销', en: 'Deregistered' } },
  ],
  ['not-in-draw', 404, /不在这次抽取的名录里.*接口的话/, null],
];

for (const [code, status, said, place] of WITHOUT) {
  test(`${code}: there is an answer, and no proof`, async (t) => {
    const page = await show(
      {
        ...CITY,
        '/api/v1/public/draws/{draw}': aDraw({ state: code === 'not-drawn' ? 'frozen' : 'drawn' }),
        '/api/v1/public/entities/{entity}/draws': { items: place === null ? [] : [aPlace(place)], next: null },
        [PROOF]: refused(404, code, '接口的话', 'the words of the API'),
      },
      'ENTITY-1',
    );
    t.is(page.status, status);
    t.regex(wordsOf(page), said);
    t.deepEqual(faultsOf(page.text), []);
  });
}

test('other refusals are told as they are', async (t) => {
  const page = await show({ ...CITY, [PROOF]: refused(503, 'too-many-proofs', '请稍后', 'later') }, 'ENTITY-1');
  t.is(page.status, 503);
  t.regex(page.text, /请稍后/);
});

test('a proof that does not hold is never shown', async (t) => {
  const { standing, answer } = await withStanding('selected');
  const shownWith = (changed: object) => show({ ...CITY, [PROOF]: { ...answer, ...changed } }, standing.id);
  const elsewhere = { line: [standing.id, standing.name, standing.stratum.id, '330106', []], index: 0, path: [] };
  await t.throwsAsync(shownWith({ proof: { ...answer.proof, entity: elsewhere } }), { message: /does not hold/ });
  await t.throwsAsync(shownWith({ standing: 'not-drawn' }), { message: /does not hold: selected/ });
});
