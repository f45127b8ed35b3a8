/** What an edition of a plan says: its approval, why it amends the one before, and its tasks. */

import type { PublicAnswer } from '../../api/public-api.js';
import { type Content, type Html, html } from '../../markup/html.js';
import type { PlanDiff, PlannedTask } from '../../words/plans.js';
import { type PageRequest, sayer } from '../request.js';
import { dayText } from '../time.js';
import { type PlannedChange, plannedTask, type Told } from './planned-task.js';

type EditionAnswer = PublicAnswer<'/api/v1/public/plans/{plan}/editions/{edition}'>;

export type Changes = EditionAnswer['changes'];

/** 新增1项，调整2项，取消0项 */
export const diffText = ({ added, changed, removed }: PlanDiff, request: Pick<PageRequest, 'language'>): string =>
  sayer(request)(
    `新增 ${added.length} 项，调整 ${changed.length} 项，取消 ${removed.length} 项`,
    `${added.length} added, ${changed.length} changed, ${removed.length} removed`,
  );

export function approvalText(approval: EditionAnswer['approval'], request: PageRequest): Content {
  const say = sayer(request);
  if (approval === null) return null;
  return html`${dayText(request, approval.meetingDate)}${say('集体审议通过，会议纪要 ', ', by collective decision; minutes ')}${approval.minutesNumber}`;
}

function changeOf({ id }: PlannedTask, changes: Changes): PlannedChange | null {
  if (changes === null) return null;
  if (changes.diff.added.some((task) => task.id === id)) return { kind: 'added' };
  const changed = changes.diff.changed.find(({ after }) => after.id === id);
  return changed === undefined ? null : { kind: 'changed', before: changed.before, parts: changed.parts };
}

/** Why this edition was made, and how much it changes; nothing for the first. */
export function amendment(reason: string | null, changes: Changes, request: PageRequest): Html | null {
  if (reason === null || changes === null) return null;
  const say = sayer(request);
  return html`<div class="notice">
<p><strong>${say('修订原因', 'Reason of the amendment')}${say('：', ': ')}</strong>${reason}</p>
<p>${say(`与第${changes.since}版相比：`, `Against edition ${changes.since}: `)}${diffText(changes.diff, request)}</p>
</div>`;
}

export function editionTasks(tasks: readonly PlannedTask[], changes: Changes, told: Told): Content {
  const say = sayer(told.request);
  const removed = changes?.diff.removed ?? [];
  return [
    html`<h2>${say(`抽查任务（${tasks.length} 项）`, `Tasks (${tasks.length})`)}</h2>\n`,
    tasks.length === 0 ? html`<p class="empty">${say('本版没有抽查任务。', 'This edition has no tasks.')}</p>` : null,
    tasks.map((task) => plannedTask(task, changeOf(task, changes), told)),
    removed.length === 0
      ? null
      : html`<h2>${say('本版取消的任务', 'Tasks that this edition removes')}</h2>\n${removed.map((task) => plannedTask(task, { kind: 'removed' }, told))}`,
  ];
}
