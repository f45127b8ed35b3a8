/** 数据字典: every file of the open data, and what each of its columns means. */

import type { Words } from '@double-random/core';
import type { PublicAnswer } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { link } from '../link.js';
import { table } from '../lists/table.js';
import { type PortalPage, shownOf } from '../page.js';
import { type PageRequest, sayer } from '../request.js';

type DataFile = PublicAnswer<'/api/v1/public/open-data/dictionary'>['files'][number];
type Column = DataFile['columns'][number];

const TYPE_WORDS: Readonly<Record<Column['type'], Words>> = {
  text: { zh: '文本', en: 'text' },
  integer: { zh: '整数', en: 'integer' },
  date: { zh: '日期', en: 'date' },
  time: { zh: '时间', en: 'time' },
  code: { zh: '代码', en: 'code' },
};

function meaning(column: Column, request: PageRequest): Content {
  const { language } = request;
  const codes = column.codes?.map((one) => html`<br><span class="small"><code>${one.code}</code> ${one[language]}</span>`) ?? null;
  const of = column.of === null ? null : html`<br><span class="small">→ <code>${column.of}</code></span>`;
  return [column[language], column.unit === null ? '' : sayer(request)(`（${column.unit.zh}）`, ` (${column.unit.en})`), codes, of];
}

function filePart(file: DataFile, request: PageRequest): Html {
  const say = sayer(request);
  const { language } = request;
  return html`<details id="${file.name}">
<summary><code>${file.name}</code> ${file[language]}</summary>
<p>${say('归属年度：', 'Belongs to a year by: ')}${file.year[language]}${say('。主键：', '. Key: ')}${file.key.map((name) => html`<code>${name}</code> `)}</p>
${table(
  `${file.name}${say('：', ': ')}${file[language]}`,
  [
    { title: say('列', 'Column'), cell: ({ name }) => html`<code>${name}</code>` },
    { title: say('类型', 'Type'), cell: ({ type }) => TYPE_WORDS[type][language] },
    { title: say('含义', 'Meaning'), cell: (column) => meaning(column, request) },
  ],
  file.columns,
)}
</details>
`;
}

export const dictionaryPage: PortalPage = {
  path: '/open-data/dictionary',
  what: { zh: '开放数据的数据字典', en: 'The data dictionary of the open data' },
  show: (request, read) => {
    const say = sayer(request);
    return shownOf(read('/api/v1/public/open-data/dictionary'), ({ files }) => ({
      title: say('数据字典', 'Data dictionary'),
      section: null,
      description: say('开放数据每个文件、每一列的含义。', 'What each file and column of the open data means.'),
      main: html`<h1>${say('数据字典', 'Data dictionary')}</h1>
<p><a href="${link(request, '/open-data')}">${say('下载数据', 'The data')}</a> · <a href="${link(request, '/api/v1/public/open-data/dictionary')}">${say('数据字典（JSON）', 'The dictionary as JSON')}</a></p>
${files.map((file) => filePart(file, request))}`,
    }));
  },
};
