/** How many follow-ups are open, department by department, as rows of a table. Knows no framework, so that it is tested alone. */

import type { FollowUpKind } from '../../../../src/words/follow-ups.js';
import type { Read } from '../../api/read.js';

type OpenCounts = Read<'/api/v1/follow-ups/open'>;

export const COUNTED_KINDS: readonly FollowUpKind[] = ['order-to-correct', 're-check', 'transfer', 'notification'];

interface CountedDepartment {
  readonly department: string;
  readonly open: number;
  readonly overdue: number;
  /** In the order of `COUNTED_KINDS`. */
  readonly kinds: readonly { readonly open: number; readonly overdue: number }[];
}

/** Most overdue first, then most open. */
export const countedDepartments = ({ departments }: OpenCounts): CountedDepartment[] =>
  departments
    .map(({ department, open, overdue, kinds }) => ({
      department,
      open,
      overdue,
      kinds: COUNTED_KINDS.map((kind) => kinds.find((one) => one.kind === kind) ?? { open: 0, overdue: 0 }),
    }))
    .sort((one, other) => other.overdue - one.overdue || other.open - one.open || one.department.localeCompare(other.department));
