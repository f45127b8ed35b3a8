/** Who reads and who changes visits. */

import { only } from '../../http/route.js';

/** Everybody in the departments that take part, and the auditor. */
export const readers = only(['department-admin', 'planner', 'reviewer', 'inspector', 'auditor'], 'visits:read');

/** Planners act for their department. */
export const planners = only(['planner'], 'visits:write');

/** Those who go; they sign with their own name. */
export const inspectors = only(['inspector']);

/** Reviews and publications are decided in person. */
export const reviewers = only(['reviewer']);
