/** What stands on top of a document about something that was called off. */

import type { Block } from './document.js';
import { dayAndTime } from './moment.js';
import type { Writing } from './writing.js';

interface Cancellation {
  readonly at: string;
  readonly reason: string;
}

/** @param heading says what is cancelled; nothing is written when nothing is */
export function cancelled(cancellation: Cancellation | null, heading: string, { say, language }: Writing): Block[] {
  if (cancellation === null) return [];
  return [
    { kind: 'heading', level: 1, text: heading },
    {
      kind: 'fields',
      fields: [
        { label: say('取消时间', 'Cancelled'), value: dayAndTime(cancellation.at, language) },
        { label: say('取消原因', 'Reason'), value: cancellation.reason },
      ],
    },
  ];
}
