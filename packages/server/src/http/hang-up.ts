/** Callers who go before their answer is whole: that is theirs to do, and no failure of the service. */

import type { IncomingMessage, ServerResponse } from 'node:http';

interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

/**
 * Whether the answer broke off because the caller's connection did. It may be closed, or reset, as systems do when bytes had come that were not read yet; then the error
 * is the connection's own. What made the content fail ends the connection too, but by way of the answer. A code would not tell them apart: the database's line can be reset as well.
 */
export function isHangUp(error: unknown, { req, res }: Exchange): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return true;
  return error === req.socket.errored && error !== res.errored;
}
