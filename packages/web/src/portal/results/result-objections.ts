/** Objections to a result and how they ended, and the way to object. */

import type { PublicAnswer, Schema } from '../../api/public-api.js';
import { type Content, html } from '../../markup/html.js';
import { OBJECTION_STATE_WORDS, type ObjectionState } from '../../words/results.js';
import { dayInBeijing } from '../beijing.js';
import type { DepartmentNames } from '../departments/department-names.js';
import { mark, type Tone } from '../facts/mark.js';
import { link, segment } from '../link.js';
import { table } from '../lists/table.js';
import { type PageRequest, sayer } from '../request.js';
import { dayText, momentText } from '../time.js';

type Objections = PublicAnswer<'/api/v1/public/results/{result}/objections'>;

const TONES: Readonly<Record<ObjectionState, Tone>> = { open: 'wait', upheld: 'good', corrected: 'good', withdrawn: 'bad', moot: 'past' };

export const objectionMark = ({ language }: Pick<PageRequest, 'language'>, state: ObjectionState) =>
  mark(TONES[state], OBJECTION_STATE_WORDS[state][language]);

/** Whether the API still takes objections to this edition. */
export const takesObjections = (
  { state, objectionsUntil }: Pick<Schema<'PublicResult'>, 'state' | 'objectionsUntil'>,
  now: string,
): boolean => state !== 'corrected' && dayInBeijing(now) <= objectionsUntil;

function wayIn(result: Schema<'PublicResult'>, request: PageRequest): Content {
  const say = sayer(request);
  if (takesObjections(result, request.now)) {
    return html`<p>${say('认为结果有误的，可以在', 'Whoever finds the result wrong may object until ')}${dayText(request, result.objectionsUntil)}${say('（含当日）之前提出异议，不用登录。', ', without login.')}</p>
<p class="files"><a class="button" href="${link(request, `/results/${segment(result.id)}/objection`)}">${say('提出异议', 'Object to this result')}</a>
<a href="${link(request, '/objections')}">${say('凭回执号查询', 'Look up an objection')}</a></p>`;
  }
  if (result.state === 'corrected') {
    return html`<p>${say('本版已被更正，异议请向现行版本提出。', 'This edition was corrected: object to the one that holds now.')}</p>`;
  }
  return html`<p>${say('异议期已于', 'Objections were taken until ')}${dayText(request, result.objectionsUntil)}${say('结束；仍有意见的，请向作出结果的部门反映。', '; turn to the department that recorded the result.')}</p>`;
}

function objectionTable({ items }: Objections, departmentOf: DepartmentNames, request: PageRequest): Content {
  const say = sayer(request);
  if (items.length === 0) return html`<p class="empty">${say('没有异议。', 'Nobody has objected.')}</p>`;
  return table(
    say('异议及其处理；提出人和内容不公开', 'Objections and how they ended; who objected is not public'),
    [
      { title: say('收到时间', 'Received'), cell: ({ receivedAt }) => momentText(request, receivedAt) },
      {
        title: say('针对', 'Against'),
        cell: ({ department }) => (department === null ? say('全部', 'the whole') : departmentOf(department)),
      },
      { title: say('处理', 'Decision'), cell: ({ state }) => objectionMark(request, state) },
      { title: say('处理时间', 'Decided'), cell: ({ decidedAt }) => (decidedAt === null ? '—' : momentText(request, decidedAt)) },
      { title: say('理由', 'Reason'), cell: ({ reason }) => reason ?? '—' },
    ],
    items,
  );
}

export function resultObjections(
  result: Schema<'PublicResult'>,
  objections: Objections,
  departmentOf: DepartmentNames,
  request: PageRequest,
): Content {
  return [wayIn(result, request), objectionTable(objections, departmentOf, request)];
}
