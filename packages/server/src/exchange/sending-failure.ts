/** Why a delivery did not arrive, and what whoever runs the receiver can do. */

import type { Words } from '@double-random/core';

export const SENDING_FAILURES = {
  status: {
    zh: '接收方回答的不是 2xx：请查看接收方的日志；核对签名失败时，确认所用密钥是最近一次显示的。',
    en: 'The receiver did not answer 2xx: read its log; if it refuses the signature, check that it uses the secret that was shown last.',
  },
  redirect: {
    zh: '接收方要求转到另一地址，本服务不跟随：请把回调地址改为最终地址。',
    en: 'The receiver sends elsewhere, which is not followed: change the address of the webhook to the final one.',
  },
  timeout: {
    zh: '接收方未在规定时间内回答：请先回答 2xx，再处理内容。',
    en: 'The receiver did not answer in time: let it answer 2xx first and do its work afterwards.',
  },
  connection: {
    zh: '无法连接接收方，或连接中断：请确认它在运行，且本服务所在网络可以到达。',
    en: 'The receiver cannot be reached, or the line broke: check that it runs and that this service reaches it.',
  },
  certificate: {
    zh: '接收方的 HTTPS 证书不可信或与地址不符：请更换证书；使用本单位自建证书机构的，由运维人员设置 NODE_EXTRA_CA_CERTS。',
    en: "The receiver's HTTPS certificate is not trusted, or is for another name: replace it; for an authority of your own the operator sets NODE_EXTRA_CA_CERTS.",
  },
  'unknown-host': {
    zh: '接收方的主机名解析不到地址：请核对回调地址，或检查本服务所用的域名解析。',
    en: "The receiver's name has no address: check the address of the webhook, or the name servers that this service uses.",
  },
  'address-refused': {
    zh: '接收方的地址是本机、内部网络或保留地址，或以 http 到达公网：请改用公网 https 地址，或由运维人员在 WEBHOOK_PRIVATE_ADDRESSES 中写明该网络。',
    en: 'The receiver is at a loopback, private or reserved address, or at a public one by plain http: use a public https address, or let the operator name the network in WEBHOOK_PRIVATE_ADDRESSES.',
  },
  'secret-unreadable': {
    zh: '签名密钥无法用服务当前的 SECRETS_KEY 打开：请由运维人员恢复原密钥，或更换本回调的签名密钥。',
    en: "The signing secret does not open with the service's present SECRETS_KEY: let the operator bring the old key back, or rotate the secret of this webhook.",
  },
} as const satisfies Record<string, Words>;

export type SendingFailure = keyof typeof SENDING_FAILURES;
