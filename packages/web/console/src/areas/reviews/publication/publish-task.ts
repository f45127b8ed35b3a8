/** Publishing all that is reviewed of a task: as many requests as it takes, with what has come of it so far. Knows no framework, so that it is tested alone. */

import type { Answer } from '../../../api/answer.js';
import type { Words } from '../../../language/words.js';

export interface TaskAnswer {
  readonly published: readonly { readonly visit: string; readonly publication: string }[];
  readonly refused: readonly { readonly visit: string; readonly zh: string; readonly en: string }[];
  readonly next: string | null;
}

export interface PublishingProgress {
  readonly published: number;
  readonly refused: readonly { readonly visit: string; readonly words: Words }[];
  /** More are left. */
  readonly goesOn: boolean;
}

export const NOTHING_YET: PublishingProgress = { published: 0, refused: [], goesOn: true };

const added = (sofar: PublishingProgress, { published, refused, next }: TaskAnswer): PublishingProgress => ({
  published: sofar.published + published.length,
  refused: [...sofar.refused, ...refused.map(({ visit, zh, en }) => ({ visit, words: { zh, en } }))],
  goesOn: next !== null,
});

/**
 * Goes on until nothing is left, it fails, or somebody stops it; what is published stays published.
 * @param onProgress told after every request
 * @param isStopped asked before every request but the first
 */
export async function publishAll(
  publish: (after: string | null) => Promise<Answer<TaskAnswer>>,
  onProgress: (progress: PublishingProgress) => void,
  isStopped: () => boolean,
): Promise<Answer<PublishingProgress>> {
  let progress = NOTHING_YET;
  let after: string | null = null;
  do {
    const answer: Answer<TaskAnswer> = await publish(after);
    if (answer.kind !== 'data') return answer;
    progress = added(progress, answer.data);
    onProgress(progress);
    after = answer.data.next;
  } while (after !== null && !isStopped());
  return { kind: 'data', data: progress };
}
