/** Sends a body to the receiver of a webhook, once. */

import { type LookupAddress, lookup as lookUp } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { promisify } from 'node:util';
import type { SendingFailure } from '../exchange/sending-failure.js';
import { mayConnect, networks } from './receiver-address.js';

export interface Posting {
  /** http or https. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `failure` `null`: the receiver has it. */
export interface Posted {
  readonly status: number | null;
  readonly failure: SendingFailure | null;
}

/** What cannot be expected is thrown, and so is the signal's reason. */
export type Post = (posting: Posting, signal: AbortSignal) => Promise<Posted>;

export interface PostOptions {
  /** Networks, as `address/bits`, whose receivers may be reached although they are not public, and by plain http. */
  readonly allowed: readonly string[];
  /** Milliseconds for all of it: 10 seconds unless told. */
  readonly patience?: number;
  /** Resolves a name; the system's way unless told. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

const PATIENCE = 10_000;

/** Bytes of an answer that are read: only its status counts. */
const MOST_READ = 65_536;

const lookUpAll = promisify(lookUp);

const resolveBySystem = (host: string): Promise<readonly LookupAddress[]> => lookUpAll(host, { all: true, verbatim: true });

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');

/** Node's and OpenSSL's names of what is wrong with a certificate. */
const CERTIFICATE = /CERT|ALTNAME|^UNABLE_TO_|SELF_SIGNED|^HOSTNAME_MISMATCH|^ERR_SSL|^ERR_TLS|^EPROTO$/;

const failed = (failure: SendingFailure, status: number | null = null): Posted => ({ status, failure });

function failureOf(error: unknown): SendingFailure {
  return CERTIFICATE.test(codeOf(error)) ? 'certificate' : 'connection';
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** Connects to the address that was looked at, whatever the name has become since. */
function send(url: URL, { headers, body }: Posting, { address, family }: LookupAddress, signal: AbortSignal): ClientRequest {
  const bytes = Buffer.from(body);
  const options = {
    method: 'POST',
    headers: { ...headers, 'user-agent': 'Double-Random-Webhook/1', 'content-length': bytes.length },
    // A connection of its own: one that is kept would outlive the look at its address.
    agent: false as const,
    autoSelectFamily: false,
    lookup: (_host: string, _options: unknown, told: (error: null, address: string, family: number) => void) => told(null, address, family),
    signal,
  };
  const request = url.protocol === 'https:' ? requestHttps(url, options) : requestHttp(url, options);
  request.end(bytes);
  return request;
}

async function answerOf(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', reject);
  });
}

/** Lets the receiver finish what it says, up to a bound; whatever becomes of that, its status stands. */
async function takeTheRest(response: IncomingMessage): Promise<void> {
  let read = 0;
  try {
    for await (const chunk of response) {
      read += (chunk as Buffer).length;
      if (read > MOST_READ) break;
    }
  } catch {
    // Cut off, or too slow.
  } finally {
    response.destroy();
  }
}

function judged(status: number): Posted {
  if (status >= 200 && status < 300) return { status, failure: null };
  return failed(status >= 300 && status < 400 ? 'redirect' : 'status', status);
}

/** Rejects when the signal ends first. */
function unless<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const give = (): void => reject(signal.reason as Error);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}

/** A sender that connects only where it may. It follows no redirect. */
export function poster({ allowed, patience = PATIENCE, resolve = resolveBySystem }: PostOptions): Post {
  const allowedNetworks = networks(allowed);

  const addressesOf = async (host: string): Promise<readonly LookupAddress[]> => {
    const family = isIP(host);
    return family === 0 ? resolve(host) : [{ address: host, family }];
  };

  return async (posting, signal) => {
    const url = new URL(posting.url);
    const timeout = AbortSignal.timeout(patience);
    const either = AbortSignal.any([signal, timeout]);
    const given = (error: unknown, failure: SendingFailure): Posted => {
      signal.throwIfAborted();
      return failed(timeout.aborted ? 'timeout' : failure === 'connection' ? failureOf(error) : failure);
    };
    let address: LookupAddress | undefined;
    try {
      const addresses = await unless(either, addressesOf(hostOf(url)));
      address = addresses.find((one) => mayConnect(url.protocol, one, allowedNetworks));
    } catch (error) {
      return given(error, 'unknown-host');
    }
    if (address === undefined) return failed('address-refused');
    try {
      const response = await answerOf(send(url, posting, address, either));
      await takeTheRest(response);
      return judged(response.statusCode ?? 0);
    } catch (error) {
      return given(error, 'connection');
    }
  };
}
