/** The refusal of those who may not do something: who may, in words of each language. */

import type { Words } from '@double-random/core';
import { problem, type ServiceProblem } from '../problems/problems.js';
import { ROLE_WORDS, type Role, type Scope } from './role.js';

export const notAllowed = ({ zh, en }: Words): ServiceProblem => problem('not-allowed', { whoZh: zh, whoEn: en });

const isVowel = /^[aeiou]/;

const oneOf = (name: string): string => `${isVowel.test(name) ? 'an' : 'a'} ${name}`;

/** Whoever has one of the roles. */
export const anyOf = (roles: readonly Role[]): Words => ({
  zh: roles.map((role) => ROLE_WORDS[role].zh).join('或'),
  en: roles.map((role) => oneOf(ROLE_WORDS[role].en)).join(' or '),
});

/** All of the roles, as a list. */
export const rolesNamed = (roles: readonly Role[]): Words => ({
  zh: roles.map((role) => ROLE_WORDS[role].zh).join('、'),
  en: roles.map((role) => ROLE_WORDS[role].en).join(', '),
});

/** Scopes are names of the programming interface, alike in both languages. */
export const tokenWith = (scope: Scope): Words => ({ zh: `有 ${scope} 权限的令牌`, en: `a token with the scope ${scope}` });

export const IN_PERSON: Words = { zh: '以本人账号登录的用户', en: 'somebody who is signed in' };

export const PLANNER_OF_DEPARTMENT: Words = { zh: '部门的计划员', en: 'a planner of a department' };

/** Who reads the trail of a department. */
export const OWN_DEPARTMENT_OR_AUDITOR: Words = { zh: '所属部门的人员或审计员', en: 'people of a department or an auditor' };
