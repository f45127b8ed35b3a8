import { restoreBackup } from '../backup/backup.js';
import { both, type Command, DONE, FAILED } from './command.js';

export const restore: Command = {
  name: 'restore',
  arguments: '<file>',
  least: 1,
  most: 1,
  zh: '把备份恢复到空数据库，并校验完整性与审计日志；所有人须重新登录',
  en: 'restores a backup into an empty database and checks it and its audit log; everybody signs in again',
  run: async ([file = ''], { settings, say }) => {
    const restored = await restoreBackup(settings, file);
    if (!restored.ok) {
      for (const why of restored.problems) say(both(why));
      return FAILED;
    }
    const { sequence, hash } = restored.value;
    say(
      both({
        zh: `已恢复；审计日志 ${sequence} 条，末条哈希 ${hash}`,
        en: `restored; the audit log has ${sequence} entries, head ${hash}`,
      }),
    );
    return DONE;
  },
};
