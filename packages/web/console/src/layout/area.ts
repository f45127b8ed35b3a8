/** What an area of the console declares of itself: its screens, and who sees them. Routes and navigation come from the same declaration. */

import type { Words } from '../language/words.js';
import { hasOneOf, type Role } from '../session/roles.js';

/** The closed set of icons of the navigation; ./AreaIcon.vue draws them. */
export type AreaIconName =
  | 'home'
  | 'directories'
  | 'plans'
  | 'coverage'
  | 'tasks'
  | 'draws'
  | 'visits'
  | 'my-visits'
  | 'reviews'
  | 'objections'
  | 'follow-ups'
  | 'statistics'
  | 'audit'
  | 'people'
  | 'jobs';

/** `Component` is what loads the page: a lazy import. */
export interface Screen<Component = unknown> {
  /** Route path below `#`, with parameters: `/tasks/:task/draws`. */
  readonly path: string;
  /** Name for links: `{ name: 'task', params: { task } }`. Unique in the console. */
  readonly name: string;
  /** Title of the window, and the entry in the navigation. */
  readonly words: Words;
  /** Who sees it. Others are told that it is not for them. */
  readonly roles: readonly Role[];
  /** `true`: has an entry in the navigation. Screens of one thing, such as a task, have none. */
  readonly inNavigation: boolean;
  /** `bare`: without navigation and top bar, such as for a projector. */
  readonly frame?: 'shell' | 'bare';
  /** Works without a connection, and says itself how it stands. */
  readonly worksOffline?: boolean;
  readonly component: () => Promise<Component>;
}

export interface Area<Component = unknown> {
  readonly icon: AreaIconName;
  readonly words: Words;
  readonly screens: readonly Screen<Component>[];
  /** What goes on for whoever has one of its screens, from signing in until signing out, whichever screen is shown. */
  readonly work?: AreaWork;
}

export interface AreaWork {
  /** Called whenever the console begins for somebody. */
  readonly begin: () => Promise<void>;
  /** Asks, warns or tidies up. @returns whether the user may sign out */
  readonly end: () => Promise<boolean>;
}

/** What goes on for somebody with these roles. */
export const worksFor = (areas: readonly Area[], roles: readonly Role[]): readonly AreaWork[] =>
  areas.flatMap(({ screens, work }) => (work !== undefined && screens.some((screen) => hasOneOf(roles, screen.roles)) ? [work] : []));

/** An area as the navigation shows it to somebody: one entry, or several below a heading. */
export interface AreaEntry {
  readonly icon: AreaIconName;
  readonly words: Words;
  readonly screens: readonly Pick<Screen, 'path' | 'name' | 'words'>[];
}

/** The navigation for somebody with these roles; areas without a screen for them are left out. */
export function navigationFor(areas: readonly Area[], roles: readonly Role[]): AreaEntry[] {
  return areas.flatMap(({ icon, words, screens }) => {
    const listed = screens.filter((screen) => screen.inNavigation);
    const seen = listed.filter((screen) => hasOneOf(roles, screen.roles));
    const [only, ...others] = seen;
    if (only === undefined) return [];
    // One of several is called by its own name: “departments”, not “users and tokens”.
    const title = others.length === 0 && listed.length > 1 ? only.words : words;
    return [{ icon, words: title, screens: seen.map(({ path, name, words: ofScreen }) => ({ path, name, words: ofScreen })) }];
  });
}

/** Where somebody with these roles begins: the first screen of the navigation. */
export const firstPath = (areas: readonly Area[], roles: readonly Role[]): string =>
  navigationFor(areas, roles)[0]?.screens[0]?.path ?? '/my-sessions';
