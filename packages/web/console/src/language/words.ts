/** A text in the two languages of the console. */

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

export const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

/** The language for the first visit: Chinese, unless the reader's browser asks for another one and not for Chinese. */
export const firstLanguage = (browserLanguages: readonly string[]): Language =>
  browserLanguages.length === 0 || browserLanguages.some((one) => one.toLowerCase().startsWith('zh')) ? 'zh' : 'en';
