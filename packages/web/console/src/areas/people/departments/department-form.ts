/** What a form about a department holds. */

import type { Words } from '../../../language/words.js';

export interface DepartmentForm {
  id: string;
  name: string;
  nameEn: string;
}

/** What its fields are called. */
export const DEPARTMENT_FIELDS: Readonly<Record<keyof DepartmentForm, Words>> = {
  id: { zh: '代码', en: 'Code' },
  name: { zh: '中文名称', en: 'Name in Chinese' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
};

/** What is missing before anything is sent. */
export function faultsOf(form: DepartmentForm): { readonly path: string; readonly words: Words }[] {
  const missing: readonly (readonly [keyof DepartmentForm, Words])[] = [
    ['id', { zh: '请填写代码', en: 'Enter a code' }],
    ['name', { zh: '请填写中文名称', en: 'Enter the Chinese name' }],
    ['nameEn', { zh: '请填写英文名称', en: 'Enter the English name' }],
  ];
  return missing.flatMap(([path, words]) => (form[path].trim() === '' ? [{ path, words }] : []));
}
