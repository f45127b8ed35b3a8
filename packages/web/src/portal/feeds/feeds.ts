/** 订阅: how to be told of what is new. */

import { html } from '../../markup/html.js';
import { link } from '../link.js';
import { table } from '../lists/table.js';
import { type PortalPage, shown } from '../page.js';
import { sayer } from '../request.js';

export const feedsPage: PortalPage = {
  path: '/feeds',
  what: { zh: '订阅', en: 'Feeds' },
  show: async (request) => {
    const say = sayer(request);
    const feeds = [
      {
        title: say('计划和抽取', 'Plans and draws'),
        path: '/api/v1/public/feed.atom',
        what: say(
          '年度计划公布或取消；名录锁定、抽取结果公布、封存抽取公开、抽取作废',
          'Plans published or cancelled; pools frozen, draws held, disclosed or voided',
        ),
      },
      {
        title: say('检查结果', 'Results'),
        path: '/api/v1/public/results.atom',
        what: say('检查结果公示、更正、撤回', 'Results published, corrected and withdrawn'),
      },
    ];
    return shown({
      title: say('订阅', 'Feeds'),
      section: null,
      description: say('订阅双随机抽查的最新公布：计划、抽取和检查结果。', 'Feeds of new plans, draws and results.'),
      feeds: feeds.map(({ title, path }) => ({ title, path })),
      main: html`<h1>${say('订阅', 'Feeds')}</h1>
<p>${say('把下面的地址放进任何一个订阅阅读器（Atom 格式），有新的公布就会收到，不用注册。', 'Put these addresses into any feed reader (Atom): it tells you what is new, without an account.')}</p>
${table(
  say('可以订阅的内容', 'What there is'),
  [
    { title: say('订阅', 'Feed'), cell: ({ title, path }) => html`<a href="${link(request, path)}">${title}</a>` },
    { title: say('内容', 'What it tells'), cell: ({ what }) => what },
    { title: say('地址', 'Address'), cell: ({ path }) => html`<code>${link(request, path)}</code>` },
  ],
  feeds,
)}
<h2>${say('给程序用', 'For programs')}</h2>
<ul>
<li><a href="${link(request, '/api/v1/reference')}">${say('公开接口说明', 'The public API')}</a></li>
<li><a href="${link(request, '/open-data')}">${say('开放数据', 'Open data')}</a></li>
<li><a href="${link(request, '/api/v1/public/results.csv')}">${say('全部检查结果（CSV）', 'All results (CSV)')}</a></li>
</ul>`,
    });
  },
};
