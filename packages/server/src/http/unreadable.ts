/** Answers what cannot be read as HTTP. No route ever sees it, and Node's own answer has no words. */

import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { newId, type Outside } from '../outside/outside.js';
import { problem, refusal } from '../problems/problems.js';

/** What Node says of a connection: too many headers, too slow, or something that HTTP does not allow. */
const STATUSES: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

const answerOf = (status: number, body: string): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    '',
    body,
  ].join('\r\n');

/** For the server's `clientError`: an address with characters that were not encoded is the usual one, and the answer says how to encode them. */
export const answerUnreadable =
  (outside: Pick<Outside, 'random'>) =>
  ({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void => {
    if (code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = STATUSES[code];
    // The request itself is not repeated: it may hold personal data.
    const body = status === undefined ? JSON.stringify(refusal([problem('unreadable-request')], newId(outside))) : '';
    socket.end(answerOf(status ?? 400, body));
  };
