/** The body of a delivery. */

import { canonicalText } from '@double-random/core';
import type { PublicFacts } from './announced-events.js';
import type { Delivery } from './webhook.js';

export interface Announcement extends Pick<Delivery, 'id' | 'event' | 'sequence'> {
  /** When it happened. */
  readonly at: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly data: PublicFacts;
}

/** Canonical JSON (RFC 8785), with nothing but what is declared. */
export const bodyOf = ({ id, event, sequence, at, subject, data }: Announcement): string =>
  canonicalText({ id, event, sequence, at, subject: { kind: subject.kind, id: subject.id }, data });
