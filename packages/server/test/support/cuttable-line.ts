/** A line between the service and its PostgreSQL server that the test can cut and mend. */

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { ExecutionContext } from 'ava';

export interface CuttableLine {
  /** The database's URL over this line. */
  readonly url: string;
  /** Breaks every connection and refuses new ones. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /** Keeps every connection open and lets nothing more through, as a server does that vanished behind a firewall. */
  readonly silence: () => void;
}

export async function cuttableLine(t: ExecutionContext, databaseUrl: string): Promise<CuttableLine> {
  const to = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  };
  const line = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    keep(near);
    keep(far);
    near.pipe(far);
    far.pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  const listen = async (port: number): Promise<number> => {
    line.listen(port, to.hostname);
    await once(line, 'listening');
    const address = line.address();
    return address === null || typeof address === 'string' ? port : address.port;
  };
  const cut = async (): Promise<void> => {
    const closed = once(line, 'close');
    line.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const port = await listen(0);
  t.teardown(() => (line.listening ? cut() : undefined));
  const url = new URL(databaseUrl);
  url.port = String(port);
  return {
    url: url.href,
    cut,
    silence: () => {
      for (const socket of sockets) socket.unpipe().pause();
    },
    mend: async () => {
      await listen(port);
    },
  };
}
