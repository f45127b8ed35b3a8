import { settingsMarkdown } from '../settings/markdown.js';
import { type Command, DONE } from './command.js';

export const settings: Command = {
  name: 'settings',
  arguments: '',
  least: 0,
  most: 0,
  zh: '列出全部环境变量（Markdown 表格）',
  en: 'lists every environment variable (a Markdown table)',
  run: async (_given, { print }) => {
    print(settingsMarkdown());
    return DONE;
  },
};
