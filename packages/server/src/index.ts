export { createApp, type Outside } from './app.js';
export type { Health } from './health.js';
export type { Refusal, ServiceCode } from './problems.js';
export { type BadSetting, readSettings, type Settings } from './settings.js';
export { packageVersion } from './version.js';
