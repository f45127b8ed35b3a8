export { type AppOptions, createApp } from './http/app.js';
export type { Served } from './http/request.js';
export type { Outside } from './outside/outside.js';
export type { Refusal, ServiceCode } from './problems/problems.js';
export { API_ROUTES, ROUTES } from './routes/all.js';
export type { Service } from './service.js';
export type { Settings } from './settings.js';
export { packageVersion } from './version.js';
