import { CORE_WORDS, type CoreProblem } from '@double-random/core';

/** The placeholders of a problem's sentences for which it has no detail, or one that says nothing. */
export function unfilled({ code, details }: CoreProblem): string[] {
  const words = CORE_WORDS[code];
  const asked = [...`${words.zh} ${words.en}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  return asked.filter((name) => !Object.hasOwn(details, name) || /^(undefined|NaN|\[object.*)?$/.test(String(details[name])));
}
