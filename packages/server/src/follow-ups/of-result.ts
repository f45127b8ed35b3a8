/** What a published result asks for. */

import type { PublishedResult } from '../publications/published-result.js';
import type { FollowUp } from './follow-up.js';
import type { FollowUpKind } from './states.js';

/** Codes of dispositions (后续处置) that somebody has to follow; the others are done with the publication. */
const KIND_OF: Readonly<Record<string, FollowUpKind>> = {
  'order-to-correct': 'order-to-correct',
  transfer: 'transfer',
  'notify-department': 'notification',
};

export type Wanted = Pick<FollowUp, 'department' | 'kind' | 'dueOn' | 'text'> & { readonly item: string };

/** In the order of the result's parts and items. */
export function wantedBy({ parts }: Pick<PublishedResult, 'parts'>): readonly Wanted[] {
  return parts.flatMap(({ department, items }) =>
    items.flatMap(({ item, finding, disposition, correctBy }): Wanted[] => {
      const kind = KIND_OF[disposition.code];
      return kind === undefined ? [] : [{ department, item, kind, dueOn: kind === 'order-to-correct' ? correctBy : null, text: finding }];
    }),
  );
}

/** What becomes of the follow-ups of a visit when an edition of its result is published. */
export interface Following {
  readonly open: readonly Wanted[];
  /** Open ones whose deadline the edition has moved. */
  readonly moved: readonly { readonly followUp: FollowUp; readonly dueOn: string | null }[];
  /** Open ones that the edition no longer asks for. */
  readonly drop: readonly FollowUp[];
}

const isSame = (a: Wanted, b: FollowUp): boolean => a.department === b.department && a.item === b.item && a.kind === b.kind;

/** Re-checks belong to the order that they follow. */
const isWanted = (wanted: readonly Wanted[], { department, item, kind }: FollowUp): boolean =>
  wanted.some(
    (one) =>
      one.department === department && one.item === item && (one.kind === kind || (kind === 're-check' && one.kind === 'order-to-correct')),
  );

/**
 * Compares what an edition asks for with what there is. Asked for and there, open or done: it stays. What people opened by hand stays in any case; what a
 * re-check opened after an order goes with that order's item.
 */
export function following(wanted: readonly Wanted[], present: readonly FollowUp[]): Following {
  const standing = present.filter(({ state, origin }) => state !== 'cancelled' && origin !== 'by-hand');
  const open = standing.filter(({ state }) => state === 'open');
  return {
    open: wanted.filter((one) => !standing.some((other) => isSame(one, other))),
    moved: open.flatMap((followUp) => {
      const asked = followUp.origin === 'publication' ? wanted.find((one) => isSame(one, followUp)) : undefined;
      return asked === undefined || asked.dueOn === followUp.dueOn ? [] : [{ followUp, dueOn: asked.dueOn }];
    }),
    drop: open.filter((followUp) => followUp.item !== null && !isGoingOn(wanted, followUp)),
  };
}

/** A transfer that a re-check led to is as wanted as the order before it. */
function isGoingOn(wanted: readonly Wanted[], followUp: FollowUp): boolean {
  if (followUp.origin !== 're-check') return isWanted(wanted, followUp);
  return wanted.some(
    ({ department, item, kind }) => department === followUp.department && item === followUp.item && kind === 'order-to-correct',
  );
}
