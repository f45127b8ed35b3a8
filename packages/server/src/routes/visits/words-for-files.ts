/** How people call tasks and departments, for the cells of CSV files; the API itself names both by their ids. */

import type { Language } from '@double-random/core';
import { listDepartments } from '../../store/departments.js';
import type { Connection } from '../../store/store.js';
import { findTask } from '../../store/tasks.js';

export interface WordsForFiles {
  /** Draw id and title of a task. */
  readonly task: (id: string) => readonly [drawId: string, title: string];
  readonly department: (id: string) => string;
}

/** @param tasks whose names are wanted; files are of few */
export async function wordsForFiles(db: Connection, lang: Language, tasks: Iterable<string>): Promise<WordsForFiles> {
  const titles = new Map<string, readonly [string, string]>();
  for (const id of new Set(tasks)) {
    const task = await findTask(db, id);
    if (task !== null) titles.set(id, [task.drawId, task.title]);
  }
  const names = new Map((await listDepartments(db)).map(({ id, name, nameEn }) => [id, lang === 'en' ? (nameEn ?? name) : name]));
  return { task: (id) => titles.get(id) ?? [id, ''], department: (id) => names.get(id) ?? id };
}
