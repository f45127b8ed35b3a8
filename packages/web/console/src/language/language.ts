/** The language that the console speaks: Chinese first, English by a switch, remembered on this device. */

import { computed, ref, watchEffect } from 'vue';
import { firstLanguage, isLanguage, type Language, type Words } from './words.js';

const REMEMBERED_AS = 'double-random.language';

function remembered(): Language {
  const kept = localStorage.getItem(REMEMBERED_AS);
  return isLanguage(kept) ? kept : firstLanguage(navigator.languages);
}

/** The language now; reactive. */
export const language = ref<Language>(remembered());

watchEffect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
});

export const speaksChinese = computed(() => language.value === 'zh');

/** Changes the language and remembers it. */
export function speak(next: Language): void {
  language.value = next;
  localStorage.setItem(REMEMBERED_AS, next);
}

/** The text in the reader's language; read in a template or a computed value it follows the switch. */
export const say = (zh: string, en: string): string => (language.value === 'zh' ? zh : en);

/** The same for a text that comes as a pair: from the API, or from a table of words. */
export const sayWords = ({ zh, en }: Words): string => say(zh, en);
