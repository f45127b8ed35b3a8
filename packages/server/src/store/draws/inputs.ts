/** Which versions of which directories a preparation would be made from now. */

import { done, type Outcome } from '@double-random/core';
import type { DirectoryKind } from '@double-random/directories';
import type { PreparationInputs } from '../../draws/preparation-inputs.js';
import { problem, type ServiceProblem } from '../../problems/problems.js';
import { inOrder } from '../../tasks/parts-order.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import { directoryHead, listDirectories } from '../directories/directories.js';
import type { Connection } from '../store.js';

/** How the directories are called in messages. */
const KIND_WORDS: Readonly<Record<DirectoryKind, string>> = {
  entities: '检查对象 (entities)',
  inspectors: '执法检查人员 (inspectors)',
  items: '抽查事项 (items)',
  recusals: '回避 (recusals)',
  inspections: '历史检查 (inspections)',
};

export const directoryKey = (kind: DirectoryKind, department: string): string => `${kind}/${department}`;

/** Directories without which nothing can be frozen: the entities, and each department's inspectors and items. */
const neededBy = (task: Task, departments: readonly string[]): (readonly [DirectoryKind, string])[] => [
  ['entities', task.entityDirectory],
  ...departments.flatMap((department) => [['inspectors', department] as const, ['items', department] as const]),
];

/** Past inspections of every department count: an entity is not spared because somebody else went. */
export async function currentInputs(
  db: Connection,
  task: Task,
  parts: readonly TaskPart[],
  attempt: number,
): Promise<Outcome<PreparationInputs, ServiceProblem>> {
  const taking = inOrder(parts);
  const departments = taking.map(({ department }) => department);
  const directories: Record<string, number> = {};
  const problems: ServiceProblem[] = [];
  for (const [kind, department] of neededBy(task, departments)) {
    const head = await directoryHead(db, department, kind);
    if (head === null) problems.push(problem('directory-missing', { department, kind: KIND_WORDS[kind] }));
    else directories[directoryKey(kind, department)] = head.version;
  }
  for (const department of departments) {
    const head = await directoryHead(db, department, 'recusals');
    if (head !== null) directories[directoryKey('recusals', department)] = head.version;
  }
  for (const { department, version } of await listDirectories(db, 'inspections'))
    directories[directoryKey('inspections', department)] = version;
  if (problems.length > 0) return { ok: false, problems };
  const versions = Object.fromEntries(taking.map(({ department, version }) => [department, version]));
  return done({ task: task.version, parts: versions, directories, attempt });
}
