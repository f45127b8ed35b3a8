/** The history of a record as what happened to it, the newest first. Knows no framework. */

import type { Read } from '../../../api/read.js';
import type { DirectoryRecord } from '../record-text.js';

type History = Read<'/api/v1/directories/{department}/{kind}/records/{key}'>['history'];

export interface Stage {
  /** The version in which it happened. */
  readonly version: number;
  /** `null`: it was not there. */
  readonly before: DirectoryRecord | null;
  /** `null`: it is not there from then on. */
  readonly after: DirectoryRecord | null;
  readonly changed: readonly string[];
}

/** @param history in the order of the versions, each with the version since which, and until before which, it stood */
export function stagesOf(history: History): readonly Stage[] {
  const stages = history.flatMap(({ since, until, changed, record }, place): Stage[] => {
    const earlier = history[place - 1];
    const isContinued = earlier !== undefined && earlier.until === since;
    const begun: Stage = {
      version: since,
      before: isContinued ? earlier.record : null,
      after: record,
      changed: isContinued ? changed : [],
    };
    const isLeft = until !== null && history[place + 1]?.since !== until;
    return isLeft ? [begun, { version: until, before: record, after: null, changed: [] }] : [begun];
  });
  return stages.reverse();
}
