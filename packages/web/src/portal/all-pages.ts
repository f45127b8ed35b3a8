/** Every page of the portal. What is not here does not exist. */

import { drawListPage } from './draws/draw-list.js';
import { homePage } from './home/home.js';
import type { PortalPage } from './page.js';
import { verifyPage } from './verify/verify-page.js';

export const PORTAL_PAGES: readonly PortalPage[] = [homePage, drawListPage, verifyPage];
