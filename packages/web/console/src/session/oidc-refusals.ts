/** Why the identity provider's way in was refused: the service leads back here with the code alone. */

import type { Words } from '../language/words.js';

const AGAIN: Words = {
  zh: '统一身份认证没有完成：请重新登录，或用登录名和密码登录。',
  en: 'The identity provider did not let you in: start again, or use login and password.',
};

const ASK_ADMINISTRATOR: Readonly<Record<string, Words>> = {
  'oidc-no-role': {
    zh: '身份认证服务没有给您本系统的角色：请联系管理员。',
    en: 'The identity provider gives you no role here: ask your administrator.',
  },
  'oidc-unknown-department': {
    zh: '身份认证服务给出的部门不在本系统中或已停用：请联系管理员。',
    en: 'Your department, as the identity provider names it, is not one of this service: ask your administrator.',
  },
  'department-needed': {
    zh: '您的角色须属于一个部门，身份认证服务没有给出部门：请联系管理员。',
    en: 'Your role needs a department, and the identity provider names none: ask your administrator.',
  },
  'department-closed': { zh: '您的部门已停用：请联系管理员。', en: 'Your department is closed: ask your administrator.' },
  'user-locked': { zh: '您的账号已停用：请联系管理员。', en: 'Your account is locked: ask your administrator.' },
  'oidc-unavailable': {
    zh: '身份认证服务暂时不可用：请稍后重试，或用登录名和密码登录。',
    en: 'The identity provider does not answer: try again later, or use login and password.',
  },
};

/** @param query of the page's address, such as `?refused=oidc-no-role`; `null`: nothing was refused */
export function oidcRefusal(query: string): Words | null {
  const code = new URLSearchParams(query).get('refused');
  return code === null ? null : (ASK_ADMINISTRATOR[code] ?? AGAIN);
}
