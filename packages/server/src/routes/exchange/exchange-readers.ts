import { only } from '../../http/route.js';

/** Other systems by token, and the people of a department who look what those are given. */
export const exchangeReaders = only(['department-admin', 'planner', 'reviewer', 'auditor'], 'exchange:read');
