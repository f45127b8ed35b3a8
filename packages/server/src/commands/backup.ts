import { dumpPostgresql } from '../backup/dump.js';
import { exists } from '../backup/new-file.js';
import { backUpSqlite } from '../backup/sqlite.js';
import { momentOf } from '../outside/outside.js';
import { appliedMigrations } from '../store/migrate.js';
import { openStore } from '../store/open-store.js';
import { both, type Command, DONE, FAILED } from './command.js';

/** Only the operator reads what this process writes: it is full of personal data. */
const PRIVATE = 0o077;

export const backup: Command = {
  name: 'backup',
  arguments: '<file>',
  least: 1,
  most: 1,
  zh: '写出数据库在某一时刻的完整副本；服务可照常运行',
  en: 'writes a whole copy of the database as it stands at one moment; the service may go on',
  run: async ([file = ''], { settings, say }) => {
    if (await exists(file)) {
      say(both({ zh: `${file} 已存在：不会覆盖`, en: `${file} exists: it is not overwritten` }));
      return FAILED;
    }
    const { databaseUrl, databaseFile } = settings;
    if (databaseUrl === null && !(await exists(databaseFile))) {
      say(both({ zh: `没有数据库 ${databaseFile}`, en: `there is no database ${databaseFile}` }));
      return FAILED;
    }
    process.umask(PRIVATE);
    const store = openStore(settings);
    try {
      if ((await appliedMigrations(store.db)).length === 0) {
        say(both({ zh: '数据库是空的：没有可备份的内容', en: 'the database is empty: there is nothing to back up' }));
        return FAILED;
      }
      if (databaseUrl === null) await backUpSqlite(databaseFile, file);
      else await dumpPostgresql(store, file, momentOf(new Date()));
    } finally {
      await store.close();
    }
    say(both({ zh: `已备份到 ${file}`, en: `backed up to ${file}` }));
    return DONE;
  },
};
