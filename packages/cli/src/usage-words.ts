/** What commander says of a wrong command line, in both languages. */

import type { Words } from '@double-random/core';
import type { CommanderError } from 'commander';

/** Commander quotes what it complains about; an option with its argument, as `--secret <file>`. */
const quotedIn = (message: string): string => /'([^']+)'/.exec(message)?.[1] ?? '';

/** The Chinese sentence of each complaint; commander's own sentence is the English one. */
const CHINESE: Readonly<Record<string, (found: string) => string>> = {
  'commander.unknownCommand': (found) => `没有命令 ${found}`,
  'commander.unknownOption': (found) => `没有选项 ${found}`,
  'commander.missingArgument': (found) => `缺少参数 ${found}`,
  'commander.optionMissingArgument': (found) => `选项 ${found} 缺少内容`,
  'commander.missingMandatoryOptionValue': (found) => `必须给出选项 ${found}`,
  'commander.excessArguments': () => '参数过多',
  'commander.invalidArgument': (found) => `选项 ${found} 的内容不在可选范围内`,
  'commander.help': () => '没有写命令',
};

export function usageProblem({ code, message }: CommanderError): Words {
  const english =
    code === 'commander.help'
      ? 'no command given'
      : message
          .trim()
          .replace(/^error: /, '')
          .replace(/\.$/, '');
  return { zh: CHINESE[code]?.(quotedIn(message)) ?? english, en: english };
}
