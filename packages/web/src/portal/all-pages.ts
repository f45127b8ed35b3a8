/** Every page of the portal. What is not here does not exist. */

import { aboutPage } from './about/about.js';
import { coveragePage } from './coverage/coverage.js';
import { departmentPage } from './departments/department.js';
import { departmentListPage } from './departments/department-list.js';
import { drawListPage } from './draws/draw-list.js';
import { drawPage } from './draws/draw-page.js';
import { entityPage } from './entities/entity.js';
import { proofPage } from './entities/proof.js';
import { feedsPage } from './feeds/feeds.js';
import { homePage } from './home/home.js';
import { itemListPage } from './items/items.js';
import { objectionLookUpPage } from './objections/look-up-page.js';
import { objectionPage } from './objections/objection-page.js';
import { receiptPage } from './objections/receipt-page.js';
import { dictionaryPage } from './open-data/dictionary.js';
import { openDataPage } from './open-data/open-data.js';
import { overduePage } from './overdue/overdue.js';
import type { PortalPage } from './page.js';
import { planEditionPage } from './plans/edition-page.js';
import { planListPage } from './plans/plan-list.js';
import { planPage } from './plans/plan-page.js';
import { resultListPage } from './results/result-list.js';
import { resultPage } from './results/result-page.js';
import { searchPage } from './search/search.js';
import { statisticsPage } from './statistics/statistics.js';
import { taskListPage } from './tasks/task-list.js';
import { taskPage } from './tasks/task-page.js';
import { verifyPage } from './verify/verify-page.js';

export const PORTAL_PAGES: readonly PortalPage[] = [
  homePage,
  searchPage,
  entityPage,
  proofPage,
  drawListPage,
  drawPage,
  planListPage,
  planPage,
  planEditionPage,
  taskListPage,
  taskPage,
  resultListPage,
  resultPage,
  objectionPage,
  objectionLookUpPage,
  receiptPage,
  departmentListPage,
  departmentPage,
  statisticsPage,
  coveragePage,
  overduePage,
  itemListPage,
  openDataPage,
  dictionaryPage,
  feedsPage,
  aboutPage,
  verifyPage,
];
