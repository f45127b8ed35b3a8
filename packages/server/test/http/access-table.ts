/**
 * Who may call which route, written down a second time: a change of a declaration must be made here too, by somebody who means it.
 * A route's line lists roles and scopes; `signed-in` is any user with a session, `public` is anybody.
 */

const DEPARTMENT = ['department-admin', 'planner', 'reviewer', 'inspector'] as const;
const EVERY_ROLE = ['system-admin', ...DEPARTMENT, 'auditor'] as const;

export const ACCESS: Readonly<Record<string, readonly string[]>> = {
  // service
  'GET /api/v1/openapi.json': ['public'],
  'GET /api/v1/reference': ['public'],
  'GET /api/v1/reference.css': ['public'],
  'GET /': ['public'],
  'GET /health': ['public'],
  'GET /ready': ['public'],
  'GET /metrics': ['system-admin', 'metrics:read'],

  // session
  'GET /api/v1/session': ['signed-in'],
  'POST /api/v1/session': ['public'],
  'DELETE /api/v1/session': ['signed-in'],
  'PUT /api/v1/session/password': ['signed-in'],
  'GET /api/v1/sessions': ['signed-in'],
  'DELETE /api/v1/sessions': ['signed-in'],
  'GET /api/v1/sign-in-methods': ['public'],
  'GET /api/v1/oidc/start': ['public'],
  'GET /api/v1/oidc/callback': ['public'],

  // public
  'GET /api/v1/public/departments': ['public'],

  // people
  'GET /api/v1/departments': ['signed-in'],
  'GET /api/v1/departments/:id': ['signed-in'],
  'POST /api/v1/departments': ['system-admin'],
  'PATCH /api/v1/departments/:id': ['system-admin'],
  'POST /api/v1/departments/:id/close': ['system-admin'],
  'POST /api/v1/departments/:id/open': ['system-admin'],
  'GET /api/v1/users': ['system-admin', 'department-admin', 'auditor'],
  'GET /api/v1/users.csv': ['system-admin', 'department-admin', 'auditor'],
  'GET /api/v1/users/:id': ['system-admin', 'department-admin', 'auditor'],
  'POST /api/v1/users': ['system-admin', 'department-admin'],
  'PATCH /api/v1/users/:id': ['system-admin', 'department-admin'],
  'POST /api/v1/users/:id/lock': ['system-admin', 'department-admin'],
  'POST /api/v1/users/:id/unlock': ['system-admin', 'department-admin'],
  'POST /api/v1/users/:id/password': ['system-admin', 'department-admin'],
  'DELETE /api/v1/users/:id/sessions': ['system-admin', 'department-admin'],
  'GET /api/v1/tokens': ['system-admin', 'department-admin', 'auditor'],
  'POST /api/v1/tokens': ['system-admin', 'department-admin'],
  'DELETE /api/v1/tokens/:id': ['system-admin', 'department-admin'],

  // jobs
  'GET /api/v1/jobs': [...EVERY_ROLE, 'jobs:read'],
  'GET /api/v1/jobs/:id': [...EVERY_ROLE, 'jobs:read'],

  // audit
  'GET /api/v1/audit': ['auditor', 'department-admin', 'reviewer', 'audit:read'],
  'GET /api/v1/audit/events': ['auditor', 'department-admin', 'reviewer', 'audit:read'],
  'GET /api/v1/audit/export': ['auditor', 'department-admin', 'reviewer', 'audit:read'],
  'GET /api/v1/audit/verification': ['auditor', 'system-admin'],

  // plans
  'GET /api/v1/plans': [...EVERY_ROLE, 'plans:read'],
  'GET /api/v1/plans/:plan': [...EVERY_ROLE, 'plans:read'],
  'GET /api/v1/plans/:plan/editions/:edition': [...EVERY_ROLE, 'plans:read'],
  'POST /api/v1/plans': ['planner', 'plans:write'],
  'PUT /api/v1/plans/:plan/editions/:edition': ['planner', 'plans:write'],
  'POST /api/v1/plans/:plan/editions/:edition/submit': ['planner'],
  'POST /api/v1/plans/:plan/editions/:edition/confirm': ['planner', 'reviewer'],
  'POST /api/v1/plans/:plan/editions/:edition/object': ['planner', 'reviewer'],
  'POST /api/v1/plans/:plan/editions/:edition/recall': ['planner'],
  'POST /api/v1/plans/:plan/editions/:edition/return': ['reviewer'],
  'POST /api/v1/plans/:plan/editions/:edition/pass': ['reviewer'],
  'POST /api/v1/plans/:plan/editions/:edition/approve': ['reviewer'],
  'POST /api/v1/plans/:plan/editions/:edition/publish': ['reviewer'],
  'POST /api/v1/plans/:plan/editions/:edition/amend': ['planner'],
  'POST /api/v1/plans/:plan/editions/:edition/close': ['reviewer'],
  'POST /api/v1/plans/:plan/editions/:edition/cancel': ['planner', 'reviewer'],

  // public
  'GET /api/v1/public/plans': ['public'],
  'GET /api/v1/public/plans.csv': ['public'],
  'GET /api/v1/public/plans/:plan': ['public'],
  'GET /api/v1/public/plans/:plan/editions/:edition': ['public'],

  // tasks
  'GET /api/v1/tasks': [...DEPARTMENT, 'auditor', 'tasks:read'],
  'GET /api/v1/tasks.csv': [...DEPARTMENT, 'auditor', 'tasks:read'],
  'POST /api/v1/tasks': ['planner', 'tasks:write'],
  'GET /api/v1/tasks/:id': [...DEPARTMENT, 'auditor', 'tasks:read'],
  'PATCH /api/v1/tasks/:id': ['planner', 'tasks:write'],
  'GET /api/v1/tasks/:id/check': [...DEPARTMENT, 'auditor', 'tasks:read'],
  'POST /api/v1/tasks/:id/approve': ['reviewer'],
  'POST /api/v1/tasks/:id/parts': ['planner', 'tasks:write'],
  'POST /api/v1/tasks/:id/parts/:department/withdraw': ['planner', 'tasks:write'],
  'POST /api/v1/tasks/:id/parts/:department/accept': ['planner', 'tasks:write'],
  'POST /api/v1/tasks/:id/parts/:department/decline': ['planner', 'tasks:write'],
  'PUT /api/v1/tasks/:id/parts/:department': ['planner', 'tasks:write'],
  'POST /api/v1/tasks/:id/parts/:department/ready': ['planner', 'tasks:write'],
  'PUT /api/v1/tasks/:id/parts/:department/secret-keeping': ['planner', 'tasks:write'],
  'POST /api/v1/tasks/:id/confirm': ['planner', 'tasks:write'],
  'POST /api/v1/tasks/:id/take-back': ['planner', 'tasks:write'],
  'POST /api/v1/tasks/:id/cancel': ['planner', 'tasks:write'],

  // public
  'GET /api/v1/public/tasks': ['public'],
  'GET /api/v1/public/tasks.csv': ['public'],
  'GET /api/v1/public/tasks/:id': ['public'],

  // draws
  'POST /api/v1/tasks/:task/preparations': ['planner', 'draws:write'],
  'GET /api/v1/tasks/:task/preparation': [...DEPARTMENT, 'auditor', 'draws:read'],
  'GET /api/v1/preparations/:preparation': [...DEPARTMENT, 'auditor', 'draws:read'],
  'POST /api/v1/preparations/:preparation/shortages': ['planner', 'draws:write'],
  'POST /api/v1/preparations/:preparation/freezing': ['planner', 'draws:write'],
  'POST /api/v1/draws/:draw/commitments': ['planner', 'draws:write'],
  'POST /api/v1/draws/:draw/reveals': ['planner', 'draws:write'],
  'POST /api/v1/draws/:draw/beacon': ['planner', 'draws:write'],
  'POST /api/v1/draws/:draw/digits': ['planner', 'reviewer', 'department-admin'],
  'POST /api/v1/draws/:draw/result': ['planner', 'draws:write'],
  'POST /api/v1/draws/:draw/events': ['planner', 'draws:write'],
  'POST /api/v1/draws/:draw/voiding': ['reviewer'],
  'POST /api/v1/draws/:draw/voiding/approvals': ['reviewer'],
  'POST /api/v1/draws/:draw/voiding/withdrawal': ['reviewer'],
  'POST /api/v1/draws/:draw/disclosure': ['reviewer'],
  'GET /api/v1/tasks/:task/draws': [...DEPARTMENT, 'auditor', 'draws:read'],
  'GET /api/v1/draws/:draw': [...DEPARTMENT, 'auditor', 'draws:read'],
  'GET /api/v1/draws/:draw/bundle.zip': [...DEPARTMENT, 'auditor', 'draws:read'],
  'GET /api/v1/draws/:draw/state': [...DEPARTMENT, 'auditor', 'draws:read'],
  'GET /api/v1/draws/:draw/seats': [...DEPARTMENT, 'auditor', 'draws:read'],
  'GET /api/v1/draws/:draw/events': [...DEPARTMENT, 'auditor', 'draws:read'],

  // public
  'GET /api/v1/public/draws': ['public'],
  'GET /api/v1/public/draws.csv': ['public'],
  'GET /api/v1/public/draws/:draw': ['public'],
  'GET /api/v1/public/draws/:draw/bundle.zip': ['public'],
  'GET /api/v1/public/draws/:draw/files/:name': ['public'],
  'GET /api/v1/public/draws/:draw/state': ['public'],
  'GET /api/v1/public/draws/:draw/entities/:entity': ['public'],
};
