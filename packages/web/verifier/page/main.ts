/** The script of the verify page. */

import { keepOffline } from './keep-offline.js';
import { mount } from './mount.js';
import { switchLanguages } from './switch-languages.js';
import { Verification } from './verification.js';

/** Who follows a link that says "verify this draw" has asked for it; who opens the page's bare address has not. */
const startsAtOnce = location.hash === '#start';
const verification = new Verification();
for (const place of document.querySelectorAll<HTMLElement>('[data-verify]')) {
  mount(place, verification, place.closest('[lang]')?.getAttribute('lang')?.startsWith('en') ? 'en' : 'zh', startsAtOnce);
}
switchLanguages();
keepOffline();
