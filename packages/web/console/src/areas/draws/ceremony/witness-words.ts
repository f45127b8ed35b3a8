/** What every screen is told of the witnesses: how far the reading is, and that the last one did not agree. Never what was entered. */

import type { Words } from '../../../language/words.js';
import type { Draw } from './stages.js';

type Witnesses = NonNullable<Draw['witnesses']>;

const WITNESSES = 2;

/** `1 / 2`. */
export const enteredCount = ({ entered }: Pick<Witnesses, 'entered'>): string => `${entered.length} / ${WITNESSES}`;

/** That the reading before this one did not agree; `null`: there was none, or it is the first. */
export function disagreementWords({ reading, disagreed }: Pick<Witnesses, 'reading' | 'disagreed'>): Words | null {
  if (!disagreed) return null;
  const last = reading - 1;
  return {
    zh: `第 ${last} 次录入不一致，不生效：请两位见证人重新核对，各自重录。`,
    en: `Entry ${last} did not agree and does not count: both witnesses read again, and each enters anew.`,
  };
}

/** Who has entered, as far as the reader may know. @param departmentName of an id */
export const enteredWords = (
  { entered }: { readonly entered: readonly Pick<Witnesses['entered'][number], 'name' | 'department'>[] },
  departmentName: (id: string) => string,
): string =>
  entered
    .map(({ name, department }) =>
      [department === null ? '' : departmentName(department), name ?? ''].filter((text) => text !== '').join(' '),
    )
    .join('、');

export const hasEntered = (witnesses: Witnesses | null, user: string | undefined): boolean =>
  user !== undefined && (witnesses?.entered.some((one) => one.user === user) ?? false);
