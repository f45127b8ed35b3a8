/** What a page of the portal is made for: the address that was asked for, the reader's language, and what only the service knows. */

import type { Language } from '@double-random/core';

/** Given by the service for each request. */
export interface PageRequest {
  readonly language: Language;
  /** Path as it was asked for, without the query. */
  readonly path: string;
  /** Parameters of the page's path by name, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** The query, each name once (the last one counts); not checked: the API refuses what it does not take. Without `lang`. */
  readonly query: Readonly<Record<string, string>>;
  /** RFC 3339, UTC: for countdowns. */
  readonly now: string;
  /** A UUID that nobody has: for a form that is to count once however often it is sent. */
  readonly newId: string;
  /** Address of a built file (`portal.css`, `verify.js`), with a name that changes with its bytes. */
  readonly asset: (name: string) => string;
}

/** The parameter of a path that has it. */
export function paramOf({ params, path }: PageRequest, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`${path} has no parameter ${name}`);
  return value;
}

/** The sentence of the reader's language. */
export const sayer =
  ({ language }: Pick<PageRequest, 'language'>) =>
  (zh: string, en: string): string =>
    language === 'zh' ? zh : en;
