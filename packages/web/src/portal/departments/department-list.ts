/** The departments that take part, with what each covers. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import { mark } from '../facts/mark.js';
import { bar } from '../figures/bar.js';
import { link, segment } from '../link.js';
import { table } from '../lists/table.js';
import { type PortalPage, shownOf } from '../page.js';
import { type PageRequest, sayer } from '../request.js';
import { yearInBeijing } from '../year.js';
import { type Department, nameOf } from './department-names.js';

type Covered = PublicAnswer<'/api/v1/public/coverage'>['departments'][number];
type Share = Covered['coverage'];

/** A share as a bar with its numbers. */
export function shareCell({ count, of, percent }: Share): Content {
  if (of === 0 || percent === null) return '—';
  return html`${percent} <span class="small">${count}/${of}</span>${bar({ length: count / of, label: percent })}`;
}

function departmentTable(departments: readonly Department[], coverage: readonly Covered[], year: string, request: PageRequest): Html {
  const say = sayer(request);
  const coveredBy = (id: string): Covered | undefined => coverage.find(({ department }) => department === id);
  const shareOf = (share: Share | undefined): Content => (share === undefined ? '—' : shareCell(share));
  return table(
    say(`参与部门及其${year}年覆盖率、联合率`, `Departments that take part, with coverage and joint rate of ${year}`),
    [
      {
        title: say('部门', 'Department'),
        cell: (department) =>
          html`<a href="${link(request, `/departments/${segment(department.id)}`)}">${nameOf(department, request.language)}</a>${
            department.closedAt === null ? null : html` ${mark('past', say('已停用', 'closed'))}`
          }`,
      },
      { title: say('清单事项', 'Listed items'), isFigure: true, cell: ({ id }) => coveredBy(id)?.listed ?? '—' },
      { title: say('事项覆盖率', 'Items covered'), cell: ({ id }) => shareOf(coveredBy(id)?.coverage) },
      { title: say('联合抽查率', 'Joint rate'), cell: ({ id }) => shareOf(coveredBy(id)?.joint) },
    ],
    departments,
  );
}

export const departmentListPage: PortalPage = {
  path: '/departments',
  what: { zh: '参与部门', en: 'The departments that take part' },
  show: async (request, read) => {
    const say = sayer(request);
    const year = yearInBeijing(request.now);
    const coverage = await read('/api/v1/public/coverage', { query: { year } });
    return shownOf(read('/api/v1/public/departments'), ({ items }) => ({
      title: say('参与部门', 'Departments'),
      section: null,
      description: say(
        '参与双随机联合抽查的部门，及其计划、任务、结果和统计。',
        'Departments of the joint inspections, with their plans, tasks, results and figures.',
      ),
      main: html`<h1>${say('参与部门', 'Departments')}</h1>
${
  items.length === 0
    ? html`<p class="empty">${say('还没有部门参与。', 'No department takes part yet.')}</p>`
    : departmentTable(items, coverage.ok ? coverage.value.departments : [], year, request)
}`,
    }));
  },
};
