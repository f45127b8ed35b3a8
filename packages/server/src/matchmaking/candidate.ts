/** Planned tasks that could be carried out together, and which of them may go together at all. */

import type { EntityFilter } from '@double-random/directories';
import { commonArea } from '../plans/filters.js';
import type { PlannedTask } from '../plans/planned-task.js';

export interface Candidate {
  readonly plan: string;
  readonly edition: number;
  /** 发起部门 of the planned task. */
  readonly department: string;
  readonly task: PlannedTask;
}

export interface Window {
  readonly from: string;
  readonly to: string;
}

/** The days that all windows share; `null`: none. */
export function commonWindow(windows: readonly Window[]): Window | null {
  const from = windows
    .map((window) => window.from)
    .sort()
    .at(-1);
  const to = windows
    .map((window) => window.to)
    .sort()
    .at(0);
  return from === undefined || to === undefined || from > to ? null : { from, to };
}

/** Equal filters have equal names, whatever order their values stand in. */
export const filterName = ({ region, industry, category, tag, risk }: EntityFilter): string =>
  JSON.stringify([region, industry, category, tag, risk].map((list) => [...new Set(list)].sort()));

/** Of different departments, at the same time, and not excluded by what they ask for. */
export const mayMeet = (a: Candidate, b: Candidate): boolean =>
  a.department !== b.department &&
  commonWindow([a.task.window, b.task.window]) !== null &&
  commonArea([a.task.filter, b.task.filter]) !== null;
