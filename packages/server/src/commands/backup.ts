import { backUp } from '../backup/backup.js';
import { both, type Command, DONE, FAILED } from './command.js';

export const backup: Command = {
  name: 'backup',
  arguments: '<file>',
  least: 1,
  most: 1,
  zh: '写出数据库在某一时刻的完整副本；服务可照常运行',
  en: 'writes a whole copy of the database as it stands at one moment; the service may go on',
  run: async ([file = ''], { settings, say }) => {
    const outcome = await backUp(settings, file);
    if (outcome.ok) say(both({ zh: `已备份到 ${file}`, en: `backed up to ${file}` }));
    else for (const why of outcome.problems) say(both(why));
    return outcome.ok ? DONE : FAILED;
  },
};
