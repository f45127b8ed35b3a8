/** The first system administrator, as the operator adds one. */

import { addFirstAdmin } from '../../dist/acts/people/add-first-admin.js';
import type { Service } from '../../dist/service.js';

export const ADMIN = { login: 'root', name: '王五', password: 'a long walk by the West Lake' } as const;

export async function addTestAdmin(service: Pick<Service, 'store' | 'outside'>): Promise<void> {
  const added = await addFirstAdmin(service, ADMIN);
  if (!added.ok) throw new Error(added.problems[0]?.code);
}
