/** Reads the directories page by page, tells how far it is, and lets others run. */

import { type Pause, withoutPause } from '@double-random/core';
import { pagesOf, type Records } from '../records/pages.js';

/** Records of a directory that are read and judged. */
export interface FreezeProgress {
  readonly stage: 'items' | 'inspections' | 'recusals' | 'entities' | 'inspectors';
  readonly done: number;
}

export interface Watch {
  /** Told after each page. */
  readonly onProgress?: ((progress: FreezeProgress) => void) | undefined;
  /** Awaited after each page, and after each department. */
  readonly pause?: Pause | undefined;
}

/** `record` counts from 1. */
export async function readEach<Row>(
  stage: FreezeProgress['stage'],
  records: Records<Row>,
  watch: Watch,
  take: (row: Row, record: number) => void,
): Promise<void> {
  const pause: Pause = watch.pause ?? withoutPause;
  let done = 0;
  for await (const page of pagesOf(records)) {
    for (const row of page) take(row, ++done);
    watch.onProgress?.({ stage, done });
    await pause();
  }
}
