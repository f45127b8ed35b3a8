/** Looking up an objection by its receipt number. */

import { html } from '../../markup/html.js';
import { link, segment } from '../link.js';
import { filterForm } from '../lists/filters.js';
import { type PortalPage, shown } from '../page.js';
import { sayer } from '../request.js';

export const objectionLookUpPage: PortalPage = {
  path: '/objections',
  what: { zh: '凭回执号查询异议', en: 'Look up an objection by its receipt number' },
  show: async (request, read) => {
    const say = sayer(request);
    const receipt = (request.query['receipt'] ?? '').trim();
    const found = receipt === '' ? null : await read('/api/v1/public/objections/{receipt}', { params: { receipt } });
    if (found?.ok === true) return { ok: true, goTo: link(request, `/objections/${segment(receipt)}`) };
    // A number that nobody was given is an ordinary mistake here; anything else is told as it is.
    const isUnknown = found !== null && (found.status === 404 || found.status === 400);
    if (found !== null && !isUnknown) return found;
    return shown({
      title: say('异议查询', 'Look up an objection'),
      section: 'results',
      description: say('凭回执号查询异议的办理情况。', 'What became of an objection, by its receipt number.'),
      main: html`<h1>${say('异议查询', 'Look up an objection')}</h1>
<p>${say('输入提交异议时得到的回执号，查看办理情况和理由。', 'Enter the receipt number that you were given, and see how the objection stands.')}</p>
${isUnknown ? html`<p class="problem" role="alert">${say('没有这个回执号：请核对每一位，注意不要多出空格。', 'There is no such receipt number: check every character.')}</p>\n` : null}${filterForm(
  [{ kind: 'text', name: 'receipt', label: say('回执号', 'Receipt number') }],
  request,
  null,
)}
<p>${say('要提出异议，请先', 'To object, first ')}<a href="${link(request, '/results')}">${say('找到那份检查结果', 'find the result')}</a>${say('，在页面下方点“提出异议”。', ', and choose “Object to this result” on its page.')}</p>`,
    });
  },
};
