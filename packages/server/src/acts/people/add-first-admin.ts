import { problem, refused, type ServiceOutcome } from '../../problems/problems.js';
import { systemActor } from '../../rights/actor.js';
import { isLogin } from '../../rights/login.js';
import type { Service } from '../../service.js';
import { lockAndSeeSystemAdmin } from '../../store/users.js';
import { type AddedUser, addUser } from './add-user.js';

/** Adds the first system administrator, for the operator of the service; refuses once there is one. The password is the administrator's own. */
export async function addFirstAdmin(
  service: Pick<Service, 'store' | 'outside'>,
  { login, name, password }: { readonly login: string; readonly name: string; readonly password: string },
): Promise<ServiceOutcome<AddedUser>> {
  if (!isLogin(login)) return refused('login-not-usable', { login });
  const by = systemActor('add-admin');
  const admin = { login, name, password, department: null, inspector: null, roles: ['system-admin'] } as const;
  return addUser(service, by, admin, async (tx) => ((await lockAndSeeSystemAdmin(tx)) ? problem('admin-exists') : null));
}
