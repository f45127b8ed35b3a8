/** 年度统计: every public figure of a year, with charts, and draws against expectation. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import { departmentFilter } from '../departments/department-filter.js';
import { departmentNames } from '../departments/department-names.js';
import { downloads } from '../facts/downloads.js';
import { link } from '../link.js';
import { listProblem } from '../lists/filter-problem.js';
import { type Filter, filterForm } from '../lists/filters.js';
import { statusOf } from '../lists/list.js';
import { itemNames } from '../names/item-names.js';
import { type PortalPage, shown } from '../page.js';
import { type PageRequest, sayer } from '../request.js';
import { askedYear } from '../year.js';
import { againstExpectation } from './against-expectation.js';
import { figureByGroup, singleFigures } from './figure-tables.js';
import type { Namers } from './group-words.js';

const PATH = '/api/v1/public/statistics';

type Statistics = PublicAnswer<typeof PATH>;

function content(found: Statistics, namers: Namers, request: PageRequest): Content {
  const say = sayer(request);
  const query = { year: String(found.year), department: found.department ?? undefined };
  const single = found.figures.filter(({ groups }) => groups.length === 0);
  const grouped = found.figures.filter(({ groups }) => groups.length > 0);
  return [
    downloads([
      { href: link(request, '/api/v1/public/statistics.csv', query), words: say('全部数字（CSV）', 'All figures (CSV)') },
      found.links.report === null
        ? null
        : { href: link(request, '/api/v1/public/statistics.pdf', query), words: say('年度统计报告（PDF）', 'Annual report (PDF)') },
    ]),
    html`<h2>${say(`${found.year}年主要指标`, `Main figures of ${found.year}`)}</h2>
${single.length === 0 ? html`<p class="empty">${say('还没有可以统计的数据。', 'There is nothing to count yet.')}</p>` : html`<div class="headed">${singleFigures(single, request)}</div>`}
<h2>${say('分部门、分事项、分类别', 'By department, item and class')}</h2>
${grouped.map((figure) => figureByGroup(figure, namers, request))}
<h2 id="expectation">${say('抽取与期望', 'Draws against expectation')}</h2>
${againstExpectation(found.draws, namers.department, request)}
<h2 id="definitions">${say('怎样计算', 'How they are counted')}</h2>
<ul>
<li>${say('每个数字都由可以数清的条目算出，分子、分母一并公布；百分比四舍五入保留一位小数，只供阅读，是否达标按整数比较。', 'Every figure is counted from things that can be listed; its numerator and denominator are published with it. Percentages are rounded for reading; whether a target is reached is decided on the whole numbers.')}</li>
<li>${say('减少入户次数：几个部门联合检查一户，算一次上门；各部门分头去要上门几次，省下的次数就是减少的次数。', 'Visits saved: departments that inspect a firm together come once; one by one each would have come. What is spared is counted.')}</li>
<li>${say('按期公示率：检查结束后 20 个工作日（按国务院放假调休安排计算）内公示的比例。', 'Published in time: within 20 working days after the inspection, by the official calendar.')}</li>
<li>${say('更正的结果按最后一版计；撤回的不计入其他指标。', 'Of a corrected result the last edition counts; a withdrawn one counts nowhere else.')}</li>
<li>${say('全部数字都可以用', 'Anybody can compute all of them from the ')}<a href="${link(request, '/open-data')}">${say('开放数据', 'open data')}</a>${say('重新算出来。', '.')}</li>
</ul>`,
  ];
}

export const statisticsPage: PortalPage = {
  path: '/statistics',
  what: { zh: '年度统计', en: 'Statistics of a year' },
  show: async (request, read) => {
    const say = sayer(request);
    const { department } = request.query;
    const filters: readonly Filter[] = [{ kind: 'year', name: 'year', label: say('年度', 'Year') }, await departmentFilter(read, request)];
    const [found, departments, items] = await Promise.all([
      read(PATH, { query: { year: askedYear(request), department: department === '' ? undefined : department } }),
      departmentNames(read, request.language),
      itemNames(read),
    ]);
    const about = found.ok && found.value.department !== null ? departments(found.value.department) : say('全市', 'the city');
    return shown({
      title: say('统计', 'Statistics'),
      section: 'statistics',
      description: say(
        '双随机抽查的年度统计：覆盖率、联合率、公示率、问题发现率，以及抽取与期望的比较。',
        'Figures of double random inspections: coverage, joint rate, publication, problems, and draws against expectation.',
      ),
      status: statusOf(found),
      main: html`<h1>${say('统计', 'Statistics')}${say('：', ': ')}${about}</h1>
${filterForm(filters, request, found.ok ? null : found.refusal)}
<p><a href="${link(request, '/coverage')}">${say('抽查事项覆盖（逐项）', 'Coverage, item by item')}</a> · <a href="${link(request, '/overdue')}">${say('逾期未公示', 'Publications overdue')}</a> · <a href="${link(request, '/departments')}">${say('参与部门', 'Departments')}</a></p>
${found.ok ? content(found.value, { department: departments, item: items }, request) : listProblem(found.refusal, request)}`,
    });
  },
};
