import type { CodeWords } from './code.js';

/** What any route may answer with. */
export const HTTP_CODES = {
  'not-found': {
    status: 404,
    zh: '没有这个地址，或您无权看到它。请核对地址。',
    en: 'There is nothing at this address, or you may not see it. Check the address.',
  },
  'method-not-allowed': { status: 405, zh: '此地址只接受 {allowed} 请求。', en: 'This address takes {allowed} only.' },
  'bad-request': {
    status: 400,
    zh: '请求有误：请按下列各项修改后重发。',
    en: 'The request has mistakes: mend what is listed and send it again.',
  },
  'unreadable-request': {
    status: 400,
    zh: '请求无法读取：地址中的中文等字符须编码，例如 curl -G 地址 --data-urlencode "text=名称"。',
    en: 'The request cannot be read: Chinese and other such characters in an address must be encoded, as by curl -G <address> --data-urlencode "text=<name>".',
  },
  'not-json': { status: 400, zh: '请求正文不是 JSON：{detail}。', en: 'The body is not JSON: {detail}.' },
  'wrong-content-type': {
    status: 415,
    zh: '此地址接受的内容类型：{expected}。',
    en: 'This address takes these content types: {expected}.',
  },
  'too-large': {
    status: 413,
    zh: '请求正文超过上限 {limit} 字节。请分批发送。',
    en: 'The body is over the limit of {limit} bytes. Send it in parts.',
  },
  'too-many-requests': {
    status: 429,
    zh: '您所在的网络一分钟内的请求过多，暂停片刻：请在 {seconds} 秒后再试。同一单位、同一网络的人共用一个地址，合并计数，不是对您个人的限制。',
    en: 'Too many requests came from your network within a minute: try again in {seconds} seconds. Everybody behind one address is counted together, so this is not about you.',
  },
  'sign-in-first': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'bad-csrf': {
    status: 403,
    zh: '请求缺少有效的防伪令牌（X-CSRF-Token）：请重新读取会话后再试。',
    en: 'The request has no valid X-CSRF-Token: read the session again and retry.',
  },
  'not-allowed': {
    status: 403,
    zh: '只有{whoZh}可以做此操作：请由其办理，或联系部门管理员授权。',
    en: 'Only {whoEn} may do this: let one of them do it, or ask your administrator for the right.',
  },
  'not-yours': {
    status: 403,
    zh: '这属于另一部门（{department}），只能由该部门操作。',
    en: 'This belongs to another department ({department}); only that department may do it.',
  },
  'changed-meanwhile': {
    status: 409,
    zh: '内容已被他人修改（当前版本 {version}）：请重新读取后再改。',
    en: 'Somebody has changed this meanwhile (now version {version}): read it again, then change it.',
  },
  'bad-cursor': {
    status: 400,
    zh: '翻页标记无效：请从第一页重新开始。',
    en: 'The page mark is not valid: start again from the first page.',
  },
  'database-unavailable': {
    status: 503,
    zh: '数据库暂时不可用，操作没有完成，也没有留下任何改动。请稍后重试。',
    en: 'The database does not answer; nothing was done. Try again later.',
  },
  'not-migrated': {
    status: 503,
    zh: '数据库的表结构尚未更新：请管理员运行 double-random-server migrate up。尚缺：{migrations}。',
    en: 'The database lacks tables: the operator must run double-random-server migrate up. Missing: {migrations}.',
  },
  'outcome-unknown': {
    status: 503,
    zh: '保存时与数据库的连接中断：操作可能已经完成，也可能没有。请先查看现状，再决定是否重试。',
    en: 'The database was lost while saving: it may have been done or not. Look at how things are before you try again.',
  },
  'shutting-down': {
    status: 503,
    zh: '服务正在停止，操作没有完成。请稍后重试。',
    en: 'The service is shutting down; nothing was done. Try again later.',
  },
  'disk-full': {
    status: 507,
    zh: '存储空间已满，操作没有完成，也没有留下任何改动。请联系系统管理员。',
    en: 'The disk is full; nothing was done. Tell the system administrator.',
  },
  internal: {
    status: 500,
    zh: '服务内部错误，操作没有完成。请告知系统管理员请求编号 {requestId}。',
    en: 'The service failed; nothing was done. Tell the system administrator the request id {requestId}.',
  },
} as const satisfies Record<string, CodeWords>;
