/** The inspector behind a user: whoever records signs with the own name, and stands in the directory of the own department. */

import { done, type Outcome } from '@double-random/core';
import { refused, type ServiceProblem } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Connection } from '../../store/store.js';
import { findUser } from '../../store/users.js';

export interface ActingInspector {
  readonly user: string;
  readonly department: string;
  /** Staff number. */
  readonly inspector: string;
}

export async function inspectorOf(db: Connection, by: UserActor): Promise<Outcome<ActingInspector, ServiceProblem>> {
  const { department = null, inspector = null } = (await findUser(db, by.id)) ?? {};
  return department === null || inspector === null ? refused('no-inspector-link') : done({ user: by.id, department, inspector });
}
