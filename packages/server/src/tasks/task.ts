/** 抽查任务: a joint task, and the parts of its departments. */

import type { Preparation, TaskSettings } from './settings.js';
import type { PartRole, PartState, TaskState } from './states.js';

/** Where a task comes from: the published plan, an ad hoc need (临时任务), or a proposal that joined planned tasks of several departments. */
export type TaskSource =
  | { readonly kind: 'planned'; readonly planTasks: readonly [string] }
  | { readonly kind: 'proposal'; readonly planTasks: readonly string[] }
  | { readonly kind: 'ad-hoc'; readonly reason: string };

export const SOURCE_KINDS = ['planned', 'ad-hoc', 'proposal'] as const;

export interface Task {
  readonly id: string;
  /** A code of the draw protocol, unique without regard to case; never used again. */
  readonly drawId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  /** The initiating department. */
  readonly department: string;
  /** The department whose entity directory is drawn from. */
  readonly entityDirectory: string;
  readonly source: TaskSource;
  /** A reviewer's approval of an ad hoc task. */
  readonly approval: { readonly by: string; readonly name: string; readonly at: string } | null;
  readonly state: TaskState;
  readonly settings: TaskSettings;
  readonly version: number;
  readonly createdAt: string;
  /** Actor id. */
  readonly createdBy: string;
  readonly changedAt: string;
  /** Actor id of whoever wrote its content last. */
  readonly changedBy: string;
  /** Since when the public sees it: its first freeze. */
  readonly publicSince: string | null;
  readonly cancellation: { readonly at: string; readonly reason: string } | null;
}

/** What a department found in its directories when it said that they are ready. */
export interface Readiness {
  readonly at: string;
  readonly inspectorsVersion: number;
  /** `null`: the department has no recusal directory, and so nobody recused. */
  readonly recusalsVersion: number | null;
  /** Inspectors in active service whom the part lets be drawn. */
  readonly inspectors: number;
}

export interface TaskPart {
  readonly taskId: string;
  readonly department: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly role: PartRole;
  readonly state: PartState;
  /** `null` until the department has prepared it. */
  readonly preparation: Preparation | null;
  /** Why the department declined. */
  readonly declineReason: string | null;
  readonly readiness: Readiness | null;
  readonly version: number;
  readonly changedAt: string;
}

export type { Preparation, TaskSettings };
