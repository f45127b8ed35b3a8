/** Results whose publication is late, and who holds them up. */

import { type Html, html } from '../../markup/html.js';
import { type OverdueResult, OWED_WORDS } from '../../words/owed.js';
import { nameOf } from '../departments/department-names.js';
import { link, segment } from '../link.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';
import { entityAddress } from '../search/search.js';
import { dayText } from '../time.js';

export function overdueTable(overdue: readonly OverdueResult[], request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('逾期未公示的检查结果，逾期久的在前', 'Results whose publication is late, the longest first'),
    [
      {
        title: say('检查对象', 'Entity'),
        cell: ({ entity }) =>
          entity === null
            ? say('（名单不公开）', '(the list is not public)')
            : html`<a href="${entityAddress(request, entity.id)}">${entity.name}</a>`,
      },
      {
        title: say('任务', 'Task'),
        cell: ({ task }) => html`<a href="${link(request, `/tasks/${segment(task.id)}`)}">${task.title}</a>`,
      },
      { title: say('公示期限', 'Due'), cell: ({ dueOn }) => dayText(request, dueOn) },
      { title: say('逾期工作日', 'Working days late'), isFigure: true, cell: ({ lateDays }) => lateDays },
      {
        title: say('责任部门', 'Held up by'),
        cell: ({ departments }) =>
          departments.map(
            (department, place) =>
              html`${place === 0 ? null : html`<br>`}<a href="${link(request, `/departments/${segment(department.id)}`)}">${nameOf(department, request.language)}</a>${say('：', ': ')}${OWED_WORDS[department.owes][request.language]}`,
          ),
      },
    ],
    overdue,
  );
}
