/** Departments as notices name them. */

import type { DepartmentName } from '../records/naming.js';
import type { Writing } from './writing.js';

interface TakingPart {
  readonly department: DepartmentName;
  readonly role: 'initiating' | 'cooperating';
}

export const roleName = (role: TakingPart['role'], { say }: Writing): string =>
  role === 'initiating' ? say('发起', 'initiating') : say('配合', 'cooperating');

/** 甲局会同乙局、丙局; the sentence's verb follows. */
export function together(parts: readonly TakingPart[], writing: Writing): string {
  const { say, named, listed } = writing;
  const names = (role: TakingPart['role']) =>
    listed(parts.filter((part) => part.role === role).map(({ department }) => named(department.name)));
  const [initiating, cooperating] = [names('initiating'), names('cooperating')];
  return cooperating === '' ? initiating : say(`${initiating}会同${cooperating}`, `${initiating}, together with ${cooperating},`);
}
