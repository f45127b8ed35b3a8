/** 到场: an inspector stands at the door, and shows the certificate and the code. */

/** Whether something was shown to the entity. */
export const SHOWING = ['shown', 'not-shown'] as const;

export type Showing = (typeof SHOWING)[number];

export interface Arrival {
  readonly visit: string;
  readonly department: string;
  /** Staff number. */
  readonly inspector: string;
  /** User id. */
  readonly madeBy: string;
  /** RFC 3339 in UTC, by the phone's clock. */
  readonly arrivedAt: string;
  /** 执法证. */
  readonly certificate: Showing;
  /** 亮码检查. */
  readonly code: Showing;
  readonly receivedAt: string;
}
