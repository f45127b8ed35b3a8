/** What a form about a user holds, and who may give which roles. The service decides; this is what is offered. */

import type { Words } from '../../../language/words.js';
import { hasOneOf, ROLES, type Role } from '../../../session/roles.js';

export interface UserForm {
  login: string;
  name: string;
  department: string | null;
  roles: Role[];
  /** Staff number in the department's directory of inspectors. */
  inspector: string | null;
}

/** What its fields are called. */
export const USER_FIELDS: Readonly<Record<keyof UserForm, Words>> = {
  login: { zh: '登录名', en: 'Login' },
  name: { zh: '姓名', en: 'Name' },
  department: { zh: '部门', en: 'Department' },
  roles: { zh: '角色', en: 'Roles' },
  inspector: { zh: '对应的执法检查人员', en: 'Inspector in the directory' },
};

/** Roles of those who act for a department. */
const DEPARTMENT_ROLES: readonly Role[] = ['department-admin', 'planner', 'reviewer', 'inspector'];

/** Roles that somebody with these roles may give: system administrators all, others those of a department. */
export const rolesToGive = (own: readonly Role[]): readonly Role[] => (own.includes('system-admin') ? ROLES : DEPARTMENT_ROLES);

/** Refusals that are about one field. */
export const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  'login-taken': 'login',
  'login-not-usable': 'login',
  'department-closed': 'department',
  'department-needed': 'department',
  'unknown-department': 'department',
  'beyond-your-rights': 'roles',
  'last-system-admin': 'roles',
  'inspector-role-needed': 'inspector',
  'inspector-taken': 'inspector',
};

export interface Fault {
  readonly path: string;
  readonly words: Words;
}

/** What is missing before anything is sent. */
export function faultsOf(form: UserForm, isNew: boolean): Fault[] {
  const faults: Fault[] = [];
  if (isNew && form.login.trim() === '') faults.push({ path: 'login', words: { zh: '请填写登录名', en: 'Enter a login' } });
  if (form.name.trim() === '') faults.push({ path: 'name', words: { zh: '请填写姓名', en: 'Enter a name' } });
  if (form.roles.length === 0) faults.push({ path: 'roles', words: { zh: '请至少选择一个角色', en: 'Choose one role at least' } });
  if (form.department === null && hasOneOf(form.roles, DEPARTMENT_ROLES)) {
    faults.push({
      path: 'department',
      words: { zh: '所选角色须属于某一部门，请选择部门', en: 'These roles act for a department: choose one' },
    });
  }
  return faults;
}

/** Only inspectors are linked with the directory. */
export const linkedInspector = ({ roles, inspector }: UserForm): string | null =>
  roles.includes('inspector') && inspector !== null && inspector !== '' ? inspector : null;
