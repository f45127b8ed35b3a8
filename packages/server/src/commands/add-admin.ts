import { createInterface } from 'node:readline';
import { addFirstAdmin } from '../acts/people/add-first-admin.js';
import { newId } from '../outside/outside.js';
import { realOutside } from '../outside/real-outside.js';
import { refusal } from '../problems/problems.js';
import { newSecret } from '../rights/secret.js';
import { openStore } from '../store/open-store.js';
import { both, type Command, DONE, FAILED } from './command.js';

/** Bytes of a password that the service makes: 24 characters. */
const PASSWORD_BYTES = 18;

/** The first line of standard input; `null` at a terminal, where nothing is asked because it would be shown. */
async function passwordFromInput(): Promise<string | null> {
  if (process.stdin.isTTY) return null;
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

export const addAdmin: Command = {
  name: 'add-admin',
  arguments: '<login> [<name>]',
  least: 1,
  most: 2,
  zh: '添加首个系统管理员；口令从标准输入读取，终端上则生成并只显示一次',
  en: 'adds the first system administrator; the password comes from standard input, or at a terminal is made and shown once',
  run: async ([login = '', name = login], { settings, say, print }) => {
    const outside = realOutside(settings);
    const given = await passwordFromInput();
    const password = given ?? newSecret(outside, PASSWORD_BYTES);
    const store = openStore(settings);
    try {
      const added = await addFirstAdmin({ store, outside }, { login, name, password });
      if (!added.ok) {
        const { zh, en, reasons } = refusal(added.problems, newId(outside));
        for (const words of [{ zh, en }, ...reasons]) say(both(words));
        return FAILED;
      }
      say(both({ zh: `已添加系统管理员 ${login}`, en: `added the system administrator ${login}` }));
      if (given === null) print(both({ zh: `口令（只显示这一次）：${password}`, en: `password, shown this once` }));
      return DONE;
    } finally {
      await store.close();
    }
  },
};
