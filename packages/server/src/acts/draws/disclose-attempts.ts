import type { Draw } from '../../draws/draw.js';
import { isDisclosed } from '../../draws/draw.js';
import { drawsOfTask, setDisclosed } from '../../store/draws/draws.js';
import type { Acting } from '../act.js';

/** Discloses an attempt, and the voided ones before it that are sealed still, so that no attempt stays hidden. The act has locked task and draw. */
export async function discloseAttempts({ tx, at, record }: Acting, draw: Draw): Promise<void> {
  const attempts = await drawsOfTask(tx, draw.task);
  for (const one of attempts.filter((attempt) => attempt.attempt <= draw.attempt && !isDisclosed(attempt))) {
    await setDisclosed(tx, one.id, at);
    record('draw.disclosed', one.id, { task: draw.task });
  }
}
