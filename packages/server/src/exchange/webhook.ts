/** Webhooks: addresses of other systems that are told what becomes public, and what is sent to them. */

import type { AnnouncedEvent } from './announced-events.js';
import type { SendingFailure } from './sending-failure.js';

/** `paused`: what happens is kept for it, and sent when it is resumed. */
export const WEBHOOK_STATES = ['active', 'paused'] as const;

export type WebhookState = (typeof WEBHOOK_STATES)[number];

export interface Webhook {
  readonly id: string;
  /** Whose administrators manage it. */
  readonly department: string;
  readonly name: string;
  /** As the URL parser writes it. */
  readonly url: string;
  /** What it is told of, in the order of the catalogue. */
  readonly events: readonly AnnouncedEvent[];
  readonly state: WebhookState;
  readonly version: number;
  /** Sequence of the audit log up to which its deliveries are written. */
  readonly announced: number;
  readonly addedAt: string;
  /** When its present secret was made. */
  readonly secretAt: string;
}

/** The event of a delivery that a department sends to try its receiver. */
export const TEST_EVENT = 'webhook.test';

/** `failed`: given up after days of trying. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Something that is sent to one webhook, until its receiver has answered that it has it. */
export interface Delivery {
  /** The same at every try. */
  readonly id: string;
  readonly webhook: string;
  /** Of the entry of the audit log that it tells of; `null`: a test. */
  readonly sequence: number | null;
  readonly event: AnnouncedEvent | typeof TEST_EVENT;
  /** Id of what it is about. */
  readonly subject: string;
  /** Canonical JSON: the bytes that are sent at every try. */
  readonly body: string;
  readonly state: DeliveryState;
  /** Tries since it was last asked for. */
  readonly tries: number;
  readonly createdAt: string;
  /** When it was asked for: at its making, by hand again, or when its webhook was resumed. */
  readonly askedAt: string;
  /** `null` unless it waits. */
  readonly nextAt: string | null;
  readonly lastTriedAt: string | null;
  /** HTTP status of the last answer; `null`: there was none. */
  readonly lastStatus: number | null;
  /** Why the last try failed; `null`: it did not. */
  readonly lastFailure: SendingFailure | null;
  readonly deliveredAt: string | null;
}
