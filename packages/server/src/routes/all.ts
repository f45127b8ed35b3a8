/** Every route of the service. What is not here does not exist. */

import type { Route } from '../http/route.js';

export const ROUTES: readonly Route[] = [];
