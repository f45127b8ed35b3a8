/** The routes of the console, from what its areas declare. */

import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router';
import { AREAS } from './areas/all.js';
import { beginWait } from './house/busy.js';
import { tellTrouble } from './house/tell.js';
import type { Words } from './language/words.js';
import NotFoundPage from './layout/NotFoundPage.vue';
import StartPage from './layout/StartPage.vue';
import { ANY_ROLE, type Role } from './session/roles.js';

declare module 'vue-router' {
  interface RouteMeta {
    readonly words: Words;
    readonly roles: readonly Role[];
    readonly frame: 'shell' | 'bare';
    readonly worksOffline?: boolean;
  }
}

const screens: RouteRecordRaw[] = AREAS.flatMap((area) =>
  area.screens.map(({ path, name, words, roles, frame, worksOffline, component }) => ({
    path,
    name,
    component,
    meta: { words, roles, frame: frame ?? 'shell', worksOffline: worksOffline === true },
  })),
);

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', component: StartPage, meta: { words: { zh: '工作台', en: 'Home' }, roles: ANY_ROLE, frame: 'shell' } },
    ...screens,
    {
      path: '/:rest(.*)*',
      component: NotFoundPage,
      meta: { words: { zh: '没有这个页面', en: 'No such page' }, roles: ANY_ROLE, frame: 'shell' },
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

/** Ends the wait for the screen under way; one that is chosen meanwhile takes its place. */
let endNavigation = (): void => {};

router.beforeEach(() => {
  endNavigation();
  endNavigation = beginWait();
});
router.afterEach(() => endNavigation());

// A screen is a file of its own: it may be out of reach, or gone after an update of the service.
router.onError(() => {
  endNavigation();
  tellTrouble({
    zh: '页面未能读取。请检查网络后重试；如服务刚刚更新，请刷新。',
    en: 'The page could not be read. Check the connection and try again; if the service was just updated, reload.',
  });
});
