/** Results as rows; of a withdrawn one only its tombstone is left. */

import { type Content, type Html, html } from '../../markup/html.js';
import { outcomeSummary } from '../../words/outcomes.js';
import { regionWords } from '../../words/regions.js';
import type { ResultOfList } from '../../words/results.js';
import { link, segment } from '../link.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';
import { dayText, momentText } from '../time.js';
import { deadlineMark, resultMark } from './result-mark.js';

const resultLink = (request: PageRequest, id: string): string => link(request, `/results/${segment(id)}`);

function whom(result: ResultOfList, request: PageRequest): Content {
  const href = resultLink(request, result.id);
  if (result.state === 'withdrawn') return html`<a href="${href}">${sayer(request)('（已撤回的结果）', '(a withdrawn result)')}</a>`;
  const { name, uscc, id } = result.entity;
  return html`<a href="${href}">${name}</a><br><code class="small">${uscc ?? id}</code>`;
}

function whatCameOut(result: ResultOfList, request: PageRequest): Content {
  return result.state === 'withdrawn'
    ? html`${sayer(request)('撤回理由：', 'Why: ')}${result.withdrawn.reason}`
    : outcomeSummary(result.items, request.language);
}

export function resultTable(results: readonly ResultOfList[], request: PageRequest): Html {
  const say = sayer(request);
  return table(
    say('检查结果，新公示的在前', 'Results, the newest first'),
    [
      { title: say('检查对象', 'Entity'), cell: (result) => whom(result, request) },
      {
        title: say('区域', 'Region'),
        cell: (result) => (result.state === 'withdrawn' ? '—' : regionWords(result.entity.region)[request.language]),
      },
      {
        title: say('任务', 'Task'),
        cell: ({ task }) => html`<a href="${link(request, `/tasks/${segment(task.id)}`)}">${task.title}</a>`,
      },
      { title: say('检查结束', 'Visited'), cell: (result) => (result.state === 'withdrawn' ? '—' : dayText(request, result.endedOn)) },
      { title: say('结果', 'Result'), cell: (result) => whatCameOut(result, request) },
      { title: say('公示时间', 'Published'), cell: ({ publishedAt }) => momentText(request, publishedAt) },
      {
        title: say('状态', 'State'),
        cell: (result) => [
          resultMark(request, result.state),
          result.state !== 'withdrawn' && result.lateDays > 0 ? html` ${deadlineMark(request, result.lateDays)}` : null,
        ],
      },
    ],
    results,
  );
}
