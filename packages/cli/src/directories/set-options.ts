/** The options that name a set of directory files; `health` and `freeze` share them. */

import type { Command } from 'commander';
import type { Say } from '../session.js';

export function addSetOptions(command: Command, say: Say): void {
  command
    .requiredOption('--entities <file...>', say('检查对象名录（CSV 或 XLSX）', 'entity directory (CSV or XLSX)'))
    .requiredOption('--inspectors <file...>', say('执法检查人员名录', 'inspector directory'))
    .option('--items <file...>', say('随机抽查事项清单', 'inspection item list'))
    .option('--recusals <file...>', say('回避名单', 'recusals'))
    .option('--inspections <file...>', say('以往检查记录', 'past inspections'))
    .option(
      '--mapping <file>',
      say('列映射文件（YAML 或 JSON），用于未另行指定者', 'column mapping (YAML or JSON) for all that have none of their own'),
    )
    .option('--entities-mapping <file>', say('检查对象名录的列映射', 'mapping of the entity directory'))
    .option('--inspectors-mapping <file>', say('人员名录的列映射', 'mapping of the inspector directory'))
    .option('--items-mapping <file>', say('事项清单的列映射', 'mapping of the item list'))
    .option('--recusals-mapping <file>', say('回避名单的列映射', 'mapping of the recusals'))
    .option('--inspections-mapping <file>', say('检查记录的列映射', 'mapping of the past inspections'));
}
