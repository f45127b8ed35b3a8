/** The single-file page holds both languages and shows one of them; a served page has each at its own address. */

import { showWhen } from './element.js';

export function switchLanguages(): void {
  const pages = [...document.querySelectorAll<HTMLElement>('[data-language]')];
  const show = (language: string): void => {
    document.documentElement.lang = language;
    for (const page of pages) {
      showWhen(page.dataset['language'] === language, page);
      if (page.dataset['language'] === language) document.title = page.dataset['title'] ?? document.title;
    }
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-switch-to]')) {
    button.addEventListener('click', () => {
      show(button.dataset['switchTo'] ?? '');
      document.querySelector<HTMLElement>('[data-language]:not([hidden]) [data-switch-to]')?.focus();
    });
  }
}
