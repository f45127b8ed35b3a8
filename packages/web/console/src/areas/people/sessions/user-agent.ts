/** A browser as its `User-Agent` tells of it, in words that people know. */

import type { Words } from '../../../language/words.js';

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, 'WeChat'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/curl\//, 'curl'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
];

const firstOf = (known: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  known.find(([form]) => form.test(text))?.[1];

/** `Windows 上的 Edge`, `Edge on Windows`; what is not known stays as it came. */
export function userAgentWords(userAgent: string): Words {
  const browser = firstOf(BROWSERS, userAgent);
  const system = firstOf(SYSTEMS, userAgent);
  if (browser === undefined && userAgent === '') return { zh: '未知', en: 'unknown' };
  if (browser === undefined) return { zh: userAgent, en: userAgent };
  return system === undefined ? { zh: browser, en: browser } : { zh: `${system} 上的 ${browser}`, en: `${browser} on ${system}` };
}
