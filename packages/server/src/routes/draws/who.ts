/** Who reads and who changes draws. */

import { only } from '../../http/route.js';

/** Everybody in the departments that take part, and the auditor. */
export const readers = only(['department-admin', 'planner', 'reviewer', 'inspector', 'auditor'], 'draws:read');

/** Planners act for their department. */
export const planners = only(['planner'], 'draws:write');

/** What a token must not do: voiding and disclosure are decided by a reviewer in person. */
export const reviewers = only(['reviewer']);

/** Witnesses sign with their own name, so no token either. */
export const witnesses = only(['planner', 'reviewer', 'department-admin']);
