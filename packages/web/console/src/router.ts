/** The routes of the console, from what its areas declare. */

import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router';
import { AREAS } from './areas/all.js';
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
