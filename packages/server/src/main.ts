import { createApp } from './app.js';
import { readSettings } from './settings.js';
import { packageVersion } from './version.js';

const WRONG_USE = 2;
const CANNOT_LISTEN = 1;

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const read = readSettings(process.env);
if ('bad' in read) {
  for (const { variable, value, expected } of read.bad) {
    say(`${variable} 的值“${value}”不可用 / ${variable}="${value}" cannot be used: expected ${expected}`);
  }
  process.exitCode = WRONG_USE;
} else {
  const app = createApp({
    version: packageVersion(),
    onBug: (error) => say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  const server = app.listen(read.settings.port);
  server.on('listening', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) say(`服务已启动 / listening on port ${address.port}`);
  });
  server.on('error', (error) => {
    say(`无法监听端口 / cannot listen: ${error.message}`);
    process.exitCode = CANNOT_LISTEN;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
}
