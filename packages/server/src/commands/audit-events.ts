import { eventsMarkdown } from '../audit/markdown.js';
import { type Command, DONE } from './command.js';

export const auditEvents: Command = {
  name: 'audit-events',
  arguments: '',
  least: 0,
  most: 0,
  zh: '列出审计日志的全部事件（Markdown 表格）',
  en: 'lists every event of the audit log (a Markdown table)',
  run: async (_given, { print }) => {
    print(eventsMarkdown());
    return DONE;
  },
};
