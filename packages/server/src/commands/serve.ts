import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { composeService, runService } from '../compose.js';
import { loadDemo } from '../demo/load-demo.js';
import { tellDemo } from '../demo/tell-demo.js';
import { loggedFailure } from '../http/failure.js';
import { createLog } from '../http/log.js';
import { realOutside } from '../outside/real-outside.js';
import type { Service } from '../service.js';
import { migrateUp } from '../store/migrate.js';
import { both, type Command, DONE, FAILED } from './command.js';

/** Milliseconds that requests and jobs under way are waited for. */
const STOP_PATIENCE = 30_000;

/** Milliseconds after that, for cutting what did not end; then the process ends in any case: the database undoes what was under way. */
const CUT_PATIENCE = 10_000;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const isListenError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && (error.syscall === 'listen' || error.syscall === 'getaddrinfo');

/** Ends at the first signal; `hurry` ends at the second, or when the first one's patience is over. */
function stopSignals(): { readonly stop: Promise<NodeJS.Signals>; readonly hurry: AbortSignal } {
  const hurry = new AbortController();
  const stop = new Promise<NodeJS.Signals>((resolve) => {
    let told = false;
    const onSignal = (signal: NodeJS.Signals): void => {
      if (told) hurry.abort();
      told = true;
      setTimeout(() => hurry.abort(), STOP_PATIENCE).unref();
      setTimeout(() => process.exit(FAILED), STOP_PATIENCE + CUT_PATIENCE).unref();
      resolve(signal);
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
  });
  return { stop, hurry: hurry.signal };
}

/** What nobody caught: the state of the process is unknown, so it ends; what was under way is undone by the database. */
function endOnBug({ log }: Service): void {
  const end = (error: unknown): void => {
    log.fatal({ failure: loggedFailure(error) }, 'bug');
    process.exit(FAILED);
  };
  process.once('uncaughtException', end);
  process.once('unhandledRejection', end);
}

export const serve: Command = {
  name: 'serve',
  arguments: '',
  least: 0,
  most: 0,
  zh: '更新表结构后启动服务（不写命令时即此）',
  en: 'updates the tables, then serves (the command when none is given)',
  run: async (_given, { settings, say }) => {
    if (settings.databaseUrl === null) mkdirSync(dirname(settings.databaseFile), { recursive: true });
    const log = createLog(settings);
    const applied = await migrateUp(settings);
    if (applied.length > 0) log.info({ applied }, 'migrated');
    const service = composeService({ settings, outside: realOutside(settings), log });
    endOnBug(service);
    service.metrics.watchProcess();
    const { stop, hurry } = stopSignals();
    try {
      if (settings.demo !== null) await loadDemo(service, settings.demo, say);
      const running = await runService(service);
      try {
        log.info({ url: running.url, database: service.store.engine }, 'listening');
        say(both({ zh: `服务已启动：${running.url}`, en: `listening on ${running.url}` }));
        if (settings.demo !== null) (await tellDemo(service, settings.demo.password, running.url)).forEach(say);
        log.info({ signal: await stop }, 'stopping');
        return DONE;
      } finally {
        await running.stop(hurry);
      }
    } catch (error) {
      if (!isListenError(error)) throw error;
      say(both({ zh: `无法监听：${error.message}`, en: `cannot listen: ${error.message}` }));
      return FAILED;
    } finally {
      await service.store.close();
      log.info('stopped');
    }
  },
};
