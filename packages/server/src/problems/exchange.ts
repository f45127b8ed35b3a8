import type { CodeWords } from './code.js';

/** Webhooks and what other systems fetch. */
export const EXCHANGE_CODES = {
  'no-webhook-key': {
    status: 409,
    zh: '服务未设置保存秘密的密钥（SECRETS_KEY），无法保存回调的签名密钥：请运维人员设置后再试。',
    en: 'The service has no key to keep signing secrets with (SECRETS_KEY): let the operator set one, then try again.',
  },
  'webhook-url-refused': {
    status: 422,
    zh: '不能使用该回调地址：须为 https 地址，不含用户名、密码和 #，不指向本机或内部网络；内部网络（可用 http）须由运维人员在 WEBHOOK_PRIVATE_ADDRESSES 中写明。',
    en: 'This address cannot be used: it must be https, without user, password or #, and not on this machine or a private network; private networks, also by http, are named by the operator in WEBHOOK_PRIVATE_ADDRESSES.',
  },
  'too-many-webhooks': {
    status: 409,
    zh: '本部门已有 {most} 个回调，不能再增加：请先删除不用的。',
    en: 'The department has {most} webhooks, which is the most: delete one that is not used.',
  },
  'webhook-paused': {
    status: 409,
    zh: '该回调已暂停，不会发送：请先恢复。',
    en: 'This webhook is paused and sends nothing: resume it first.',
  },
  'mark-unknown': {
    status: 409,
    zh: '日志中没有位置 {after}，服务可能由备份恢复过：请从 0 重新取，并以取到的代替已有的。',
    en: 'The log does not know the mark {after}; the service may have been restored from a backup: fetch again from 0, and let what comes take the place of what you have.',
  },
} as const satisfies Record<string, CodeWords>;
