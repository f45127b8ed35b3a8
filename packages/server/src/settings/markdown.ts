/** The table of settings as Markdown, for docs/operations.md. */

import { SETTINGS } from './table.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const code = (text: string): string => `\`${text}\``;

/** One row for each setting, Chinese above English. */
export function settingsMarkdown(): string {
  const rows = Object.entries(SETTINGS).map(([variable, { zh, en, usual, expected, secret }]) => {
    const words = `${zh}<br>${en}${secret ? '<br>（保密 / secret）' : ''}`;
    const cells = [code(variable), usual === null ? '—' : code(usual), words, `${expected.zh}<br>${expected.en}`];
    return `| ${cells.map(cell).join(' | ')} |`;
  });
  return ['| 变量 variable | 默认 default | 含义 meaning | 取值 expected |', '|---|---|---|---|', ...rows].join('\n');
}
