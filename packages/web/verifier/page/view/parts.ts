/** What every part of the page has in common. */

import type { Language } from '@double-random/core';
import type { Names, Stage, Verification } from '../verification.js';

/** The sentence of the reader's language. */
export type Say = (zh: string, en: string) => string;

/** What a part is made for. */
export interface PartOf {
  readonly say: Say;
  readonly language: Language;
  readonly verification: Verification;
}

/** A part of the page and how it follows the verification. */
export interface Part {
  readonly node: HTMLElement;
  show(stage: Stage): void;
}

/** The name of a department, or its code where nobody gave one. */
export const departmentName = (names: Names, code: string, language: Language): string =>
  names.get(code)?.[language] ?? (language === 'zh' ? `代码为 ${code} 的部门` : `the department with the code ${code}`);
