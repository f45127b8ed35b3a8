/** Every page of the portal. What is not here does not exist. */

import { drawListPage } from './draws/draw-list.js';
import { entityPage } from './entities/entity.js';
import { proofPage } from './entities/proof.js';
import { homePage } from './home/home.js';
import type { PortalPage } from './page.js';
import { planEditionPage } from './plans/edition-page.js';
import { planListPage } from './plans/plan-list.js';
import { planPage } from './plans/plan-page.js';
import { searchPage } from './search/search.js';
import { taskListPage } from './tasks/task-list.js';
import { taskPage } from './tasks/task-page.js';
import { verifyPage } from './verify/verify-page.js';

export const PORTAL_PAGES: readonly PortalPage[] = [
  homePage,
  searchPage,
  entityPage,
  proofPage,
  drawListPage,
  planListPage,
  planPage,
  planEditionPage,
  taskListPage,
  taskPage,
  verifyPage,
];
