/** 开放数据: everything public of each year, as files. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { link } from '../link.js';
import { table } from '../lists/table.js';
import { type PortalPage, shownOf } from '../page.js';
import { type PageRequest, sayer } from '../request.js';

type OpenData = PublicAnswer<'/api/v1/public/open-data'>;
type Year = OpenData['years'][number];

function yearPart({ year, archive, files }: Year, request: PageRequest): Html {
  const say = sayer(request);
  return html`<h2>${say(`${year}年`, String(year))}</h2>
<p><a class="button" href="${archive}">${say('下载全年数据（ZIP）', 'All of the year (ZIP)')}</a></p>
${table(
  say(`${year}年的数据文件`, `Files of ${year}`),
  [
    { title: say('内容', 'What'), cell: (file) => file[request.language] },
    {
      title: say('文件', 'File'),
      cell: ({ name }) => html`<a href="${link(request, '/open-data/dictionary')}#${name}"><code>${name}</code></a>`,
    },
    { title: 'CSV', cell: ({ name, csv }) => html`<a href="${csv}" aria-label="${name} CSV">CSV</a>` },
    { title: 'NDJSON', cell: ({ name, ndjson }) => html`<a href="${ndjson}" aria-label="${name} NDJSON">NDJSON</a>` },
  ],
  files,
)}
`;
}

function content({ years, licence, asOf }: OpenData, request: PageRequest): Content {
  const say = sayer(request);
  return [
    html`<ul>
<li>${say('使用许可：', 'Licence: ')}${licence[request.language]}</li>
<li>${say(`数据版本号 ${asOf}：每有一次变动就加一，版本号相同的文件出自同一状态。`, `State ${asOf}: it counts every change; files with the same number are of the same state.`)}</li>
<li><a href="${link(request, '/open-data/dictionary')}">${say('数据字典：每个文件、每一列的含义', 'Data dictionary: what each file and column means')}</a></li>
<li><a href="${link(request, '/api/v1/reference')}">${say('接口说明：用程序逐条读取', 'API: read the same by programs')}</a></li>
</ul>
`,
    years.length === 0
      ? html`<p class="empty">${say('还没有可以下载的年度数据。', 'There is no year to download yet.')}</p>`
      : years.map((year) => yearPart(year, request)),
  ];
}

export const openDataPage: PortalPage = {
  path: '/open-data',
  what: { zh: '开放数据', en: 'Open data' },
  show: (request, read) => {
    const say = sayer(request);
    return shownOf(read('/api/v1/public/open-data'), (found) => ({
      title: say('开放数据', 'Open data'),
      section: null,
      description: say(
        '双随机抽查的全部公开数据，按年度打包，CSV 和 NDJSON 格式，含数据字典。',
        'All public data of double random inspections by year, as CSV and NDJSON with a dictionary.',
      ),
      main: html`<h1>${say('开放数据', 'Open data')}</h1>
<p>${say('计划、任务、抽取、检查、结果和异议的全部公开数据，可以整年下载，也可以按文件下载。', 'All public data of plans, tasks, draws, visits, results and objections, by the year or file by file.')}</p>
${content(found, request)}`,
    }));
  },
};
