/** Names of departments by their ids, as the list of those that take part has them. */

import type { Language } from '@double-random/core';
import type { PublicAnswer, ReadPublic } from '../../api/public-api.js';

export type Department = PublicAnswer<'/api/v1/public/departments'>['items'][number];

/** In the reader's language where the department has a name in it. */
export const nameOf = ({ name, nameEn }: { readonly name: string; readonly nameEn: string | null }, language: Language): string =>
  language === 'zh' || nameEn === null || nameEn === '' ? name : nameEn;

/** An id that the list does not have stands for itself. */
export type DepartmentNames = (id: string) => string;

export async function departmentNames(read: ReadPublic, language: Language): Promise<DepartmentNames> {
  const found = await read('/api/v1/public/departments');
  const names = new Map(found.ok ? found.value.items.map((department) => [department.id, nameOf(department, language)]) : []);
  return (id) => names.get(id) ?? id;
}
