// Why the service refuses a request. The bodies are JSON, so that a program can act on `code`.

/** The closed set of codes that this service answers with, and the HTTP status of each. */
export const STATUS_OF = { 'not-found': 404, 'method-not-allowed': 405, internal: 500 } as const;

/** A code of a refusal. */
export type ServiceCode = keyof typeof STATUS_OF;

/** The body of a refusal. */
export interface Refusal {
  readonly code: ServiceCode;
  /** In Chinese. */
  readonly zh: string;
  /** In English. */
  readonly en: string;
}

const TEXTS: Record<ServiceCode, Omit<Refusal, 'code'>> = {
  'not-found': { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'method-not-allowed': { zh: '此地址只接受 GET 和 HEAD 请求。', en: 'This address takes GET and HEAD only.' },
  internal: { zh: '服务内部错误。', en: 'The service failed.' },
};

/** The body for a code. */
export function refusal(code: ServiceCode): Refusal {
  return { code, ...TEXTS[code] };
}
