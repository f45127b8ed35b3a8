import type { TaskSource } from './task.js';

/** A source as it is stored: its planned tasks once each, in the order of their ids. */
export function tidySource(source: TaskSource): TaskSource {
  return source.kind === 'proposal' ? { ...source, planTasks: [...new Set(source.planTasks)].sort() } : source;
}
