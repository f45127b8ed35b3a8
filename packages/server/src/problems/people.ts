import type { CodeWords } from './code.js';

/** Departments, users, sessions and tokens. */
export const PEOPLE_CODES = {
  'token-refused': {
    status: 401,
    zh: '访问令牌无效、已过期或已撤销：请向部门管理员申请新令牌。',
    en: 'The token is unknown, expired or revoked: ask the department administrator for a new one.',
  },
  'change-password-first': {
    status: 403,
    zh: '当前密码由管理员设置，只能用来更换密码：请先修改密码。',
    en: 'An administrator gave you this password, only to change it: change it first.',
  },
  'wrong-login-or-password': {
    status: 401,
    zh: '登录名或密码不正确：请核对后重试。',
    en: 'Login or password is wrong: check both and try again.',
  },
  'one-time-password-over': {
    status: 403,
    zh: '管理员给的一次性密码已过期：请让管理员重新设置。',
    en: 'The one-time password is over: ask an administrator for a new one.',
  },
  'user-locked': { status: 403, zh: '此账号已被锁定：请联系部门管理员。', en: 'This user is locked: ask your administrator.' },
  'department-closed': {
    status: 409,
    zh: '部门 {department} 已停用，不能再操作：如需恢复请联系系统管理员。',
    en: 'Department {department} is closed and can no longer act: the system administrator can open it again.',
  },
  'unknown-department': {
    status: 422,
    zh: '没有部门 {department}：请从部门列表中选择。',
    en: 'There is no department {department}: choose one from the list.',
  },
  'department-id-taken': {
    status: 409,
    zh: '部门代码 {department} 已被使用（不区分大小写）：请换一个代码。',
    en: 'The department id {department} is taken (case makes no difference): choose another.',
  },
  'login-taken': {
    status: 409,
    zh: '登录名 {login} 已被使用（不区分大小写）：请换一个。',
    en: 'The login {login} is taken (case makes no difference): choose another.',
  },
  'login-not-usable': {
    status: 422,
    zh: '登录名 {login} 不可用：请用 2–64 个字母、数字或 . _ @ -，且不能是手机号或身份证号。',
    en: 'The login {login} cannot be used: take 2–64 letters, digits or . _ @ -, and no phone or ID number.',
  },
  'department-needed': {
    status: 422,
    zh: '角色“{rolesZh}”只能授予属于某一部门的用户：请先填写部门。',
    en: 'The roles {rolesEn} are for users of a department: name the department.',
  },
  'beyond-your-rights': {
    status: 403,
    zh: '您不能授予或收回“{beyondZh}”：请联系系统管理员。',
    en: 'You may not give or take {beyondEn}: ask a system administrator.',
  },
  'not-on-yourself': {
    status: 403,
    zh: '不能对自己的账号做此操作：请由另一位管理员操作。',
    en: 'You may not do this to yourself: ask another administrator.',
  },
  'last-system-admin': {
    status: 409,
    zh: '这是最后一位可用的系统管理员：请先指定另一位。',
    en: 'This is the last system administrator who can sign in: name another one first.',
  },
  'inspector-role-needed': {
    status: 422,
    zh: '只有具有“执法检查人员”角色的部门用户才能关联名录中的人员。',
    en: 'Only a user of a department with the role inspector can be linked to an inspector of its directory.',
  },
  'inspector-taken': {
    status: 409,
    zh: '名录人员 {inspector} 已关联另一用户：请核对。',
    en: 'Inspector {inspector} is linked to another user already: check which one is right.',
  },
  'password-too-short': { status: 422, zh: '密码至少 {least} 个字符。', en: 'A password has at least {least} characters.' },
  'password-too-long': { status: 422, zh: '密码最多 {most} 个字符。', en: 'A password has at most {most} characters.' },
  'password-is-login': { status: 422, zh: '密码不能就是登录名：请换一个。', en: 'The password must not be the login: choose another.' },
  'password-too-common': {
    status: 422,
    zh: '这个密码太常见，容易被猜中：请换一个。',
    en: 'This password is too common to be safe: choose another.',
  },
  'password-unchanged': { status: 422, zh: '新密码与旧密码相同：请换一个。', en: 'The new password is the old one: choose another.' },
  'wrong-old-password': { status: 403, zh: '原密码不正确：请核对后重试。', en: 'The old password is wrong: check it and try again.' },
  'no-password': {
    status: 409,
    zh: '此账号通过统一身份认证登录，没有密码：请在那里修改。',
    en: 'This user signs in through the identity provider and has no password here: change it there.',
  },
  'admin-exists': {
    status: 409,
    zh: '已有系统管理员：请由该管理员添加其他用户。',
    en: 'There is a system administrator already, who can add others.',
  },
  'expiry-out-of-range': {
    status: 422,
    zh: '令牌的到期时间须在现在之后、一年之内：请改为不晚于 {latest}。',
    en: 'A token expires in the future and within a year: choose a time up to {latest}.',
  },
  'oidc-off': {
    status: 404,
    zh: '本服务没有启用统一身份认证：请用登录名和密码登录。',
    en: 'Sign-in by an identity provider is not set up here: use login and password.',
  },
  'oidc-unavailable': {
    status: 503,
    zh: '身份认证服务暂时不可用：请稍后重试，或用登录名和密码登录。',
    en: 'The identity provider does not answer: try again later, or use login and password.',
  },
  'oidc-refused': {
    status: 403,
    zh: '身份认证没有完成（{reason}）：请重新登录。',
    en: 'The identity provider did not let you in ({reason}): start the sign-in again.',
  },
  'oidc-attempt-over': {
    status: 400,
    zh: '登录请求已过期或不是由此浏览器发起：请重新登录。',
    en: 'This sign-in is over, or was not started by this browser: start it again.',
  },
  'oidc-no-role': {
    status: 403,
    zh: '身份认证服务没有给您本系统的角色：请联系管理员。',
    en: 'The identity provider gives you no role here: ask your administrator.',
  },
  'oidc-unknown-department': {
    status: 403,
    zh: '身份认证服务给出的部门（{department}）不在本系统中或已停用：请联系管理员。',
    en: 'Your department as the identity provider names it ({department}) is not one of this service, or is closed: ask your administrator.',
  },
} as const satisfies Record<string, CodeWords>;
