import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { appliedMigrations, migrateDown, migrateUp, pendingMigrations } from '../store/migrate.js';
import { openStore } from '../store/open-store.js';
import { both, type Command, type CommandContext, DONE, type ExitCode, WRONG_USE } from './command.js';

const listed = (names: readonly string[]): string => (names.length === 0 ? '—' : names.join(', '));

async function status({ settings, print }: CommandContext): Promise<ExitCode> {
  const store = openStore(settings);
  try {
    print(`已应用 / applied: ${listed(await appliedMigrations(store.db))}`);
    print(`待应用 / pending: ${listed(await pendingMigrations(store))}`);
    return DONE;
  } finally {
    await store.close();
  }
}

const DIRECTIONS: Readonly<Record<string, (context: CommandContext) => Promise<ExitCode>>> = {
  up: async ({ settings, print }) => {
    print(`已应用 / applied: ${listed(await migrateUp(settings))}`);
    return DONE;
  },
  down: async ({ settings, print }) => {
    print(`已撤回 / taken back: ${listed(await migrateDown(settings))}`);
    return DONE;
  },
  status,
};

export const migrate: Command = {
  name: 'migrate',
  arguments: '[up|down|status]',
  least: 0,
  most: 1,
  zh: '更新表结构；撤回最后一步（该步的数据随之删除）；查看状态',
  en: 'updates the tables; takes back the last step, with its data; tells what is applied',
  run: async ([direction = 'up'], context) => {
    const go = DIRECTIONS[direction];
    if (go === undefined) {
      context.say(both({ zh: `没有“${direction}”：只有 up、down、status`, en: `there is no "${direction}": up, down or status` }));
      return WRONG_USE;
    }
    const { databaseUrl, databaseFile } = context.settings;
    if (databaseUrl === null) mkdirSync(dirname(databaseFile), { recursive: true });
    return go(context);
  },
};
