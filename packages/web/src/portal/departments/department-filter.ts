/** The filter that asks for one department. */

import type { ReadPublic } from '../../api/public-api.js';
import type { Filter } from '../lists/filters.js';
import { type PageRequest, sayer } from '../request.js';
import { nameOf } from './department-names.js';

export async function departmentFilter(read: ReadPublic, request: Pick<PageRequest, 'language'>): Promise<Filter> {
  const found = await read('/api/v1/public/departments');
  const options = found.ok ? found.value.items.map((one) => ({ value: one.id, words: nameOf(one, request.language) })) : [];
  return { kind: 'choice', name: 'department', label: sayer(request)('部门', 'Department'), options };
}
