/** 联合检查: one visit of all departments' teams to a drawn entity. */

import type { EntityRecord, ItemRecord } from '@double-random/directories';
import type { VisitPartState, VisitState } from './states.js';

/** What the entity directory said of the entity when the draw was frozen. */
export type EntityFacts = EntityRecord;

/** What the department's item list said of an item at the dispatch. */
export type ItemFacts = ItemRecord;

/** How a visit got its day: by the schedule, or by somebody who set it and whom the schedule does not overrule. */
export type Placing = 'planned' | 'by-hand';

export interface Visit {
  readonly id: string;
  readonly task: string;
  readonly draw: string;
  /** Id in the draw. */
  readonly entity: string;
  readonly name: string;
  /** GB/T 2260 code. */
  readonly region: string;
  /** 街道 or road, as far as the address names one. */
  readonly street: string | null;
  readonly facts: EntityFacts;
  readonly state: VisitState;
  /** Day and time of day (`HH:MM`) in China; `null` while it has none. */
  readonly date: string | null;
  readonly start: string | null;
  readonly placed: Placing | null;
  readonly version: number;
  readonly createdAt: string;
  readonly notifiedAt: string | null;
  readonly onSiteAt: string | null;
  /** The day on which the last department's check ended. */
  readonly endedOn: string | null;
  /** The last day for publication in time. */
  readonly dueOn: string | null;
  /** Why nobody goes there any more. */
  readonly dropped: { readonly at: string; readonly reason: string } | null;
}

/** A department's part of a visit. */
export interface VisitPart {
  readonly visit: string;
  readonly department: string;
  readonly state: VisitPartState;
  /** The day on which the department's check ended. */
  readonly endedOn: string | null;
  readonly entered: { readonly at: string; readonly by: string } | null;
  /**
   * Staff numbers of those who stood in the team when the part was entered last: they are who went, whoever takes their places in the draw afterwards. `null`:
   * it was never entered.
   */
  readonly team: readonly string[] | null;
  /** The reviewer's last word. */
  readonly reviewed: { readonly at: string; readonly by: string } | null;
  /** Why it was sent back. */
  readonly returnReason: string | null;
  readonly version: number;
}

/** Who goes for a department, by the draw's replayed state. */
export interface VisitInspector {
  readonly visit: string;
  readonly department: string;
  /** Counted from 0. */
  readonly place: number;
  readonly role: string;
  /** Staff number; `null`: the place is empty. */
  readonly inspector: string | null;
}

/** An item that a department checks in each of its visits of a draw. */
export interface DispatchedItem {
  readonly department: string;
  /** Its code on the department's list. */
  readonly item: string;
  readonly name: string;
  readonly facts: ItemFacts;
}
