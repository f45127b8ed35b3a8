/** Search published results, corrected and withdrawn ones too. */

import { html } from '../../markup/html.js';
import { link } from '../link.js';
import { asked, listed, statusOf } from '../lists/list.js';
import { type PortalPage, shown } from '../page.js';
import { sayer } from '../request.js';
import { resultFilters } from './result-filters.js';
import { resultTable } from './result-table.js';

const PATH = '/api/v1/public/results';

export const RESULTS_FEED = '/api/v1/public/results.atom';

export const resultListPage: PortalPage = {
  path: '/results',
  what: { zh: '公示的检查结果', en: 'Published results' },
  show: async (request, read) => {
    const say = sayer(request);
    const filters = await resultFilters(request, read);
    const results = await read(PATH, { query: asked(filters, request) });
    return shown({
      title: say('检查结果', 'Results'),
      section: 'results',
      status: statusOf(results),
      description: say(
        '双随机抽查的检查结果：公示、更正和撤回。',
        'Results of double-random inspections: published, corrected and withdrawn.',
      ),
      feeds: [{ title: say('检查结果', 'Results'), path: RESULTS_FEED }],
      main: html`<h1>${say('检查结果', 'Results')}</h1>
<p>${say('谁检查、谁录入、谁公开：检查结束后按规定期限公示，逾期的标明；更正的结果新旧并存，撤回的留下说明。', 'Who inspects records and publishes, within the time that the rules give; what is late says so. A corrected result stays beside the new one, a withdrawn one leaves its reason.')}
<a href="${link(request, RESULTS_FEED)}">${say('订阅（Atom）', 'Feed (Atom)')}</a></p>
${listed({ filters, read: results, table: (items) => resultTable(items, request), empty: say('没有符合条件的检查结果。', 'No result matches.'), csv: '/api/v1/public/results.csv' }, request)}`,
    });
  },
};
