/** A browser's manners for tests: keeps cookies, and sends the CSRF token with whatever changes something. */

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed, when the answer is JSON; otherwise the text. */
  readonly body: unknown;
}

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

export interface SentRequest {
  readonly method?: Method;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is; name its type in the headers. */
  readonly raw?: NonNullable<RequestInit['body']>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestClient {
  readonly send: (path: string, request?: SentRequest) => Promise<TestAnswer>;
  /** As `send`, but the response as it came: for files and streams. */
  readonly fetch: (path: string, request?: SentRequest) => Promise<Response>;
  readonly get: (path: string) => Promise<TestAnswer>;
  readonly post: (path: string, json?: unknown) => Promise<TestAnswer>;
  readonly put: (path: string, json?: unknown) => Promise<TestAnswer>;
  readonly patch: (path: string, json?: unknown) => Promise<TestAnswer>;
  readonly delete: (path: string) => Promise<TestAnswer>;
  /** Throws unless the service lets the user in. */
  readonly signIn: (login: string, password: string) => Promise<TestAnswer>;
  /** Value of a cookie that the service has set. */
  readonly cookie: (name: string) => string | undefined;
}

const READING: ReadonlySet<Method> = new Set<Method>(['GET', 'HEAD', 'OPTIONS']);

async function read(response: Response): Promise<TestAnswer> {
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text };
}

function csrfIn(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'csrf' in body && typeof body.csrf === 'string' ? body.csrf : null;
}

/** @param token an API token, for a client that is another system */
export function testClient(url: string, token: string | null = null): TestClient {
  const cookies = new Map<string, string>();
  let csrf: string | null = null;

  const keepCookies = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
  };

  const fetchIt: TestClient['fetch'] = async (path, { method = 'GET', json, raw, headers = {} } = {}) => {
    const body = json === undefined ? raw : JSON.stringify(json);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: {
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie === '' ? {} : { cookie }),
        ...(csrf === null || READING.has(method) ? {} : { 'x-csrf-token': csrf }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body, duplex: 'half' }),
    });
    keepCookies(response);
    return response;
  };

  const send: TestClient['send'] = async (path, request) => read(await fetchIt(path, request));

  return {
    send,
    fetch: fetchIt,
    get: (path) => send(path),
    post: (path, json) => send(path, { method: 'POST', json }),
    put: (path, json) => send(path, { method: 'PUT', json }),
    patch: (path, json) => send(path, { method: 'PATCH', json }),
    delete: (path) => send(path, { method: 'DELETE' }),
    signIn: async (login, password) => {
      const answer = await send('/api/v1/session', { method: 'POST', json: { login, password } });
      csrf = csrfIn(answer.body);
      if (answer.status !== 201 || csrf === null) throw new Error(`sign-in: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer;
    },
    cookie: (name) => cookies.get(name),
  };
}
