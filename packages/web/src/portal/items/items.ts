/** 随机抽查事项清单: what may be inspected; an item that is not on it may not. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Html, html } from '../../markup/html.js';
import { departmentFilter } from '../departments/department-filter.js';
import { type DepartmentNames, departmentNames } from '../departments/department-names.js';
import { mark } from '../facts/mark.js';
import type { Filter } from '../lists/filters.js';
import { asked, listed, statusOf } from '../lists/list.js';
import { table } from '../lists/table.js';
import { type PortalPage, shown } from '../page.js';
import { type PageRequest, sayer } from '../request.js';

const PATH = '/api/v1/public/items';

type Item = PublicAnswer<typeof PATH>['items'][number];

function itemTable(items: readonly Item[], names: DepartmentNames, request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('现行随机抽查事项', 'Items that may be inspected now'),
    [
      { title: say('编码', 'Code'), cell: ({ code }) => html`<code>${code}</code>` },
      {
        title: say('事项', 'Item'),
        isHead: true,
        cell: ({ name, category, key }) =>
          html`${name}${key ? html` ${mark('wait', say('重点', 'key'))}` : null}<br><span class="small">${category}</span>`,
      },
      { title: say('部门', 'Department'), cell: ({ department }) => names(department) },
      { title: say('检查内容', 'What is checked'), cell: ({ content }) => content },
      { title: say('依据', 'Legal basis'), cell: ({ basis }) => basis },
      { title: say('对象', 'Of whom'), cell: ({ entityKind }) => entityKind },
      { title: say('方式', 'How'), cell: ({ method }) => method },
      {
        title: say('比例和频次', 'Ratio and frequency'),
        cell: ({ ratio, frequency }) => [ratio, frequency].filter((text) => text !== '').join(say('；', '; ')),
      },
    ],
    items,
  );
}

export const itemListPage: PortalPage = {
  path: '/items',
  what: { zh: '公布的随机抽查事项清单', en: 'The published item list' },
  show: async (request, read) => {
    const say = sayer(request);
    const filters: readonly Filter[] = [
      { kind: 'text', name: 'text', label: say('编码、名称或内容', 'Code, name or content') },
      await departmentFilter(read, request),
      {
        kind: 'choice',
        name: 'key',
        label: say('重点或一般', 'Key or general'),
        options: [
          { value: 'key', words: say('重点事项', 'Key items') },
          { value: 'general', words: say('一般事项', 'General items') },
        ],
      },
    ];
    const [items, names] = await Promise.all([read(PATH, { query: asked(filters, request) }), departmentNames(read, request.language)]);
    return shown({
      title: say('随机抽查事项清单', 'Item list'),
      section: null,
      status: statusOf(items),
      description: say(
        '现行随机抽查事项清单：检查什么、依据、比例和频次。',
        'What may be inspected: items, legal basis, ratio and frequency.',
      ),
      main: html`<h1>${say('随机抽查事项清单', 'Item list')}</h1>
<p>${say('清单之外的事项，不得抽查。', 'What is not on this list may not be inspected.')}</p>
${listed({ filters, read: items, table: (found) => itemTable(found, names, request), empty: say('没有符合条件的事项。', 'No item matches.'), csv: '/api/v1/public/items.csv' }, request)}`,
    });
  },
};
