/** 提出异议: without login. Sent twice it counts once, and sending ends on the page of its receipt. */

import type { ReadPublic, Refusal, Schema } from '../../api/public-api.js';
import { html } from '../../markup/html.js';
import { link, segment } from '../link.js';
import { type Page, type PageOutcome, type PortalPage, shown } from '../page.js';
import { type PageRequest, paramOf, sayer } from '../request.js';
import { takesObjections } from '../results/result-objections.js';
import { dayText } from '../time.js';
import { objectionForm, type Typed } from './objection-form.js';

type Result = Schema<'PublicResult'>;

const EMPTY: Omit<Typed, 'id'> = { standing: '', claimant: '', contact: '', department: '', text: '' };

/** Browsers count the end of a line as one character while they are typed in, and send it as two. */
const withLineEnds = (text: string): string => text.replaceAll('\r\n', '\n');

const typedIn = (fields: Readonly<Record<string, string>>, newId: string): Typed => ({
  id: fields['id'] ?? newId,
  standing: fields['standing'] ?? '',
  claimant: fields['claimant'] ?? '',
  contact: fields['contact'] ?? '',
  department: fields['department'] ?? '',
  text: withLineEnds(fields['text'] ?? ''),
});

function formPage(
  result: Result,
  typed: Typed,
  refused: { readonly status: number; readonly refusal: Refusal } | null,
  request: PageRequest,
): Page {
  const say = sayer(request);
  const { name } = result.content.entity;
  const back = link(request, `/results/${segment(result.id)}`);
  const isOpen = takesObjections(result, request.now);
  return {
    title: say('提出异议', 'Object to a result'),
    section: 'results',
    status: refused?.status ?? 200,
    isForOne: true,
    main: html`<h1>${say('对检查结果提出异议', 'Object to a result')}</h1>
<p><a href="${back}">${say(`${name}的检查结果`, `Result: ${name}`)}</a> · ${say(`第 ${result.edition} 版`, `edition ${result.edition}`)}</p>
${
  isOpen || refused !== null
    ? html`<p>${say('截止日期：', 'Until ')}${dayText(request, result.objectionsUntil)}${say('。不用登录；提交后得到回执号，凭它查询办理情况。', '. No login is needed. You get a receipt number, by which you can ask what becomes of it.')}</p>
${objectionForm({ result, typed, refusal: refused?.refusal ?? null }, request)}`
    : html`<p class="notice warn">${say('这份结果不再接受异议：异议期已过，或者它已被更正。', 'Objections to this result are not taken any more: the time is over, or it was corrected.')} <a href="${back}">${say('回到检查结果', 'Back to the result')}</a></p>`
}`,
  };
}

async function resultAsked(request: PageRequest, read: ReadPublic) {
  return read('/api/v1/public/results/{result}', { params: { result: paramOf(request, 'result') } });
}

export const objectionPage: PortalPage = {
  path: '/results/:result/objection',
  what: { zh: '对检查结果提出异议', en: 'Object to a result' },
  show: async (request, read) => {
    const found = await resultAsked(request, read);
    return found.ok ? shown(formPage(found.value, { id: request.newId, ...EMPTY }, null, request)) : found;
  },
  take: async (request, fields, { read, send }): Promise<PageOutcome> => {
    const typed = typedIn(fields, request.newId);
    const { id, standing, claimant, contact, text } = typed;
    const department = typed.department === '' ? null : typed.department;
    const sent = await send('/api/v1/public/results/{result}/objections', {
      params: { result: paramOf(request, 'result') },
      // The API says what is wrong with a standing that it does not know.
      body: { id, standing: standing as 'for-entity' | 'other', claimant, contact, department, text },
    });
    if (sent.ok) return { ok: true, goTo: link(request, `/objections/${segment(sent.value.receipt)}`) };
    const found = await resultAsked(request, read);
    if (!found.ok) return sent;
    // What came back from the browser's history was sent before in other words: sent again, it is another objection.
    const kept = sent.refusal.code === 'objection-id-used' ? { ...typed, id: request.newId } : typed;
    return shown(formPage(found.value, kept, sent, request));
  },
};
