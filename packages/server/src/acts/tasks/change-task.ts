/** 修改任务: what the departments have accepted is no longer what they would take part in, so they are asked again. */

import { isDeepStrictEqual } from 'node:util';
import { done } from '@double-random/core';
import type { ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { updatePart } from '../../store/task-parts.js';
import { type TaskContent, updateTask } from '../../store/tasks.js';
import { SETTINGS_MEMBERS, type TaskSettings } from '../../tasks/settings.js';
import { tidySource } from '../../tasks/source.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { type Acting, act, unchanged } from '../act.js';
import { contentRefused } from './check-content.js';
import { lockVisibleTask, notOwn, stale, taskNotIn } from './standing.js';

type SettingName = keyof TaskSettings;

/** Members that are not given stay; a setting that is `null` is taken away. */
export type TaskChange = { readonly [Member in keyof Omit<TaskContent, 'settings'>]?: TaskContent[Member] | undefined } & {
  readonly settings?: { readonly [Name in SettingName]?: TaskSettings[Name] | null } | undefined;
};

function settingsAfter(settings: TaskSettings, change: NonNullable<TaskChange['settings']>): TaskSettings {
  const merged = { ...settings, ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null && value !== undefined));
}

const contentOf = ({ title, documentNumber, entityDirectory, source, settings }: Task): TaskContent => ({
  title,
  documentNumber,
  entityDirectory,
  source,
  settings,
});

const contentAfter = (before: TaskContent, change: TaskChange): TaskContent => ({
  title: change.title ?? before.title,
  documentNumber: change.documentNumber === undefined ? before.documentNumber : change.documentNumber,
  entityDirectory: change.entityDirectory ?? before.entityDirectory,
  source: tidySource(change.source ?? before.source),
  settings: settingsAfter(before.settings, change.settings ?? {}),
});

const MEMBERS = ['title', 'documentNumber', 'entityDirectory', 'source'] as const;
const SETTING_NAMES = Object.keys(SETTINGS_MEMBERS) as SettingName[];

/** Names of the members that differ. */
const changedMembers = (before: TaskContent, after: TaskContent): string[] => [
  ...MEMBERS.filter((name) => !isDeepStrictEqual(before[name], after[name])),
  ...SETTING_NAMES.filter((name) => !isDeepStrictEqual(before.settings[name], after.settings[name])),
];

/** The others must accept again what they have accepted; what they have prepared stays. */
async function resetAcceptance({ tx, at, record }: Acting, { id }: Task, parts: readonly TaskPart[]): Promise<void> {
  const bound = parts.filter(({ role, state }) => role === 'cooperating' && (state === 'accepted' || state === 'inspectors_ready'));
  for (const part of bound) await updatePart(tx, part, { state: 'invited', readiness: null }, at);
  if (bound.length > 0) record('task.acceptance-reset', id, { departments: bound.map(({ department }) => department) });
}

export const changeTask = (service: Service, by: Actor, id: string, version: number, change: TaskChange): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const locked = await lockVisibleTask(acting, id);
    if (!locked.ok) return locked;
    const { task, parts } = locked.value;
    const stop = notOwn(by, task.department) ?? taskNotIn(task, ['draft']);
    if (stop !== null) return stop;
    const after = contentAfter(contentOf(task), change);
    const members = changedMembers(contentOf(task), after);
    if (members.length === 0) return unchanged(null);
    const refusal = stale(version, task) ?? (await contentRefused(tx, task.department, after));
    if (refusal !== null) return refusal;
    await updateTask(tx, task, after, actorIdOf(by), at);
    record('task.changed', id, { members, version: task.version + 1 });
    await resetAcceptance(acting, task, parts);
    return done(null);
  });
