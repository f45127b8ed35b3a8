/** What may happen after the draw, draw protocol section 9. */

import type { Team } from '../record/result.js';

export interface InspectorOut {
  readonly kind: 'inspector-out';
  readonly department: string;
  readonly entity: string;
  readonly inspector: string;
  readonly reason: string;
}

export interface InspectorUnavailable {
  readonly kind: 'inspector-unavailable';
  readonly department: string;
  readonly inspector: string;
  readonly reason: string;
}

export interface EntityOut {
  readonly kind: 'entity-out';
  readonly entity: string;
  readonly reason: string;
}

export interface Appoint {
  readonly kind: 'appoint';
  readonly department: string;
  readonly entity: string;
  readonly place: number;
  readonly inspector: string;
  readonly reason: string;
}

export interface Refill {
  readonly kind: 'refill';
  readonly department: string;
  readonly entity: string;
  readonly place: number;
  readonly reason: string;
}

export type DrawEvent = InspectorOut | InspectorUnavailable | EntityOut | Appoint | Refill;

/** The state of a draw after its events. */
export interface DrawState {
  readonly selected: readonly string[];
  readonly teams: readonly Team[];
  readonly appointed: readonly (readonly [department: string, entity: string, place: number])[];
}
