export type { Asked, PublicActPath, PublicAnswer, PublicPath, ReadOutcome, ReadPublic, Refusal, SendPublic } from './api/public-api.js';
export { BUILT_FILES } from './built-files.js';
export { type Content, type Html, html } from './markup/html.js';
export { PORTAL_PAGES } from './portal/all-pages.js';
export { framed } from './portal/frame/frame.js';
export type { Page, PageOutcome, PortalPage } from './portal/page.js';
export { refusedPage } from './portal/refused.js';
export type { PageRequest } from './portal/request.js';
export { stratumWords } from './words/scope.js';
