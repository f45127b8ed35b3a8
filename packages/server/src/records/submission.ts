/** 检查记录: what an inspector recorded of one item, as the phone sent it and as the store keeps it. Submissions are added, never changed. */

import type { InspectionMethod } from '../plans/planned-task.js';
import type { Disposition } from '../results/dispositions.js';

/** A file that a submission refers to; its bytes are sent by themselves, before or after. */
export interface AttachmentReference {
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string;
  /** As people know it; shown, never used as a path. */
  readonly name: string;
}

/** What a phone sends. */
export interface SentRecord {
  /** UUID in lower case, made by the phone; the same submission has the same id however often it is sent. */
  readonly id: string;
  readonly visit: string;
  /** Code of the item. */
  readonly item: string;
  /** Which of the inspector's devices made it, as it calls itself. */
  readonly device: string;
  readonly codeTable: string;
  readonly result: string;
  readonly method: InspectionMethod;
  /** What was found, in words that are published; may be empty where nothing was. */
  readonly finding: string;
  readonly disposition: Disposition;
  /** YYYY-MM-DD, with an order to correct. */
  readonly correctBy: string | null;
  /** RFC 3339 in UTC, by the phone's clock. */
  readonly madeAt: string;
  /** Ids of the submissions that this one takes the place of: all that its author saw standing. */
  readonly replaces: readonly string[];
  readonly attachments: readonly AttachmentReference[];
}

/** `former`: the inspector had left the team when the submission came, and had made it before. */
export const MEMBERSHIPS = ['present', 'former'] as const;

export type Membership = (typeof MEMBERSHIPS)[number];

/** `head`: no submission takes its place. */
export const STANDINGS = ['head', 'replaced'] as const;

export type Standing = (typeof STANDINGS)[number];

export interface Submission extends SentRecord {
  readonly department: string;
  /** Staff number of whoever made it. */
  readonly inspector: string;
  /** User id. */
  readonly madeBy: string;
  readonly receivedAt: string;
  /** Of what was sent and by whom: hex SHA-256. */
  readonly contentHash: string;
  readonly membership: Membership;
  readonly standing: Standing;
}
