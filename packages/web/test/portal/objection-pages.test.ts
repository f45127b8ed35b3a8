import test from 'ava';
import type { PageOutcome, PublicAnswer, Refusal, SendPublic } from '../../dist/index.js';
import { framed } from '../../dist/index.js';
import { objectionPage } from '../../dist/portal/objections/objection-page.js';
import { receiptPage } from '../../dist/portal/objections/receipt-page.js';
import { type Answers, reading, refused, requestFor, shownTo, wordsOf } from './support/reading.js';
import { aWholeResult, RECORDS } from './support/record-answers.js';
import { faultsOf } from './support/structure.js';

type Objection = PublicAnswer<'/api/v1/public/objections/{receipt}'>;

const FIELDS = {
  id: '6f1c8f0e-0000-4000-8000-00000000000a',
  standing: 'other',
  claimant: '周',
  contact: '1',
  department: '',
  text: '"><b>',
};

const request = requestFor('/results/result-1/objection', { params: { result: 'result-1' } });

async function taken(
  fields: Readonly<Record<string, string>>,
  answer: Awaited<ReturnType<SendPublic>> | { readonly ok: false; readonly status: number; readonly refusal: Refusal },
) {
  const sent: unknown[] = [];
  const send = (async (_path, { body }) => {
    sent.push(body);
    return answer;
  }) as SendPublic;
  const outcome = await objectionPage.take?.(request, fields, { read: reading(RECORDS).read, send });
  return { outcome: outcome as PageOutcome, sent };
}

const htmlOf = (outcome: PageOutcome): string => (outcome.ok && 'page' in outcome ? framed(outcome.page, request) : '');

test('what was sent goes to the API as it was typed, and the reader to the receipt', async (t) => {
  const { outcome, sent } = await taken(FIELDS, { ok: true, value: { receipt: 'a/b', receivedAt: '2026-11-23T06:00:00.000Z' } });
  t.deepEqual(outcome, { ok: true, goTo: '/objections/a%2Fb' });
  t.deepEqual(sent, [{ ...FIELDS, department: null }]);
});

test('a refusal of fields stands beside them, and above the form with a way to each', async (t) => {
  const reasons = ['claimant', 'text'].map((name) => ({
    code: 'too_small',
    place: { path: `body.${name}` },
    zh: '太短',
    en: 'too short',
    at: { zh: '', en: '' },
  }));
  const refusal = { ...refused(400, 'bad-request').refusal, reasons };
  const { outcome } = await taken({ ...FIELDS, claimant: ' ' }, { ok: false, status: 400, refusal });
  const text = htmlOf(outcome);
  t.deepEqual(faultsOf(text), []);
  t.regex(text, /<a href="#claimant">/);
  t.true(text.includes('id="problem-claimant">请填写。'), 'empty: in plain words');
  t.true(text.includes('id="problem-text">太短'), 'otherwise what the API says');
  t.true(text.includes('&quot;&gt;&lt;b&gt;</textarea>'), 'what was typed is kept, as text');
  t.true(text.includes(`value="${FIELDS.id}"`), 'and it is still the same objection');
});

test('a refusal of something else is told in its words, and the form stays', async (t) => {
  const { outcome } = await taken(FIELDS, refused(429, 'too-many-requests', '请稍后再试'));
  t.is(outcome.ok && 'page' in outcome ? outcome.page.status : 0, 429);
  t.regex(htmlOf(outcome), /role="alert">请稍后再试/);
});

test('sent before with other words, the form gets a new number', async (t) => {
  const { outcome } = await taken(FIELDS, refused(409, 'objection-id-used'));
  t.true(htmlOf(outcome).includes(`value="${request.newId}"`));
});

test('where the time is over there is no form', async (t) => {
  const answers: Answers = { ...RECORDS, '/api/v1/public/results/{result}': aWholeResult({ objectionsUntil: '2026-11-01' }) };
  const sent = await shownTo(objectionPage, answers, { params: { result: 'result-1' } });
  t.false(sent.text.includes('<textarea'));
  t.regex(wordsOf(sent), /不再接受异议/);
});

const OPEN: Objection = {
  state: 'open',
  department: 'market',
  receivedAt: '2026-11-23T05:00:00.000Z',
  decidedAt: null,
  reason: null,
  result: 'result-1',
};

const receipt = (objection: Objection, language: 'zh' | 'en' = 'zh') =>
  shownTo(receiptPage, { ...RECORDS, '/api/v1/public/objections/{receipt}': objection }, { params: { receipt: 'GaONI2WSTx' }, language });

test('a receipt shows its number and what happens next, with working days and not days', async (t) => {
  const sent = await receipt(OPEN);
  t.deepEqual(faultsOf(sent.text), []);
  t.true(sent.text.includes('<p class="number">GaONI2WSTx</p>'));
  t.regex(wordsOf(sent), /异议期到2026年12月14日，还有 2 个工作日/);
  t.regex(wordsOf(await receipt(OPEN, 'en')), /2 working days from now/);
});

for (const [state, words] of [
  ['upheld', '维持原结果'],
  ['corrected', '另出新版'],
  ['withdrawn', '已撤回结果'],
  ['moot', '已经更正或撤回'],
] as const) {
  test(`an objection that ended as ${state} says so, with the reason`, async (t) => {
    const text = wordsOf(await receipt({ ...OPEN, state, decidedAt: '2026-11-24T00:00:00.000Z', reason: '复核意见' }));
    t.true(text.includes(words));
    t.true(text.includes('处理理由复核意见'));
    t.notRegex(text, /审核员需要核实/);
  });
}
