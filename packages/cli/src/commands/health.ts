/** `health`: what would spoil a draw from these directories, before anyone is drawn. */

import { done, failed, type Outcome } from '@double-random/core';
import { describeHealth, directoryHealth, type Plan } from '@double-random/directories';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { readPlan } from '../directories/read-plan.js';
import { fileFacts, readSet, type SetOptions } from '../directories/read-set.js';
import { addSetOptions } from '../directories/set-options.js';
import type { Finding } from '../finding.js';
import { misuse } from '../problems.js';
import type { Session } from '../session.js';

export interface HealthOptions extends SetOptions {
  readonly plan?: string;
  readonly asOf?: string;
  readonly strict?: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

async function planOf({ plan }: HealthOptions): Promise<Outcome<Plan | undefined, Finding>> {
  return plan === undefined ? done(undefined) : readPlan(plan);
}

function asOfOf({ asOf }: HealthOptions, plan: Plan | undefined, now: string): Outcome<string, Finding> {
  if (asOf === undefined) return done(plan?.asOf ?? now.slice(0, 10));
  return isDay(asOf) ? done(asOf) : failed(misuse('not-one-of', { option: '--as-of', expected: 'YYYY-MM-DD', found: asOf }));
}

export async function health(options: HealthOptions, session: Session): Promise<Answer> {
  const { machine, language, say } = session;
  const plan = await planOf(options);
  if (!plan.ok) return refused(plan.problems);
  const asOf = asOfOf(options, plan.value, machine.now());
  if (!asOf.ok) return refused(asOf.problems);
  const set = await readSet({ ...options, strict: false }, session);
  if (!set.ok) return refused(set.problems);
  const { records, files, warnings, mappings } = set.value;
  const report = directoryHealth({
    ...records,
    asOf: asOf.value,
    ...(plan.value === undefined ? {} : { plan: plan.value }),
    regionScheme: mappings.some(({ regionScheme }) => regionScheme === 'other') ? 'other' : 'gbt2260',
  });
  const isStopped = options.strict === true && report.errors > 0;
  const end = isStopped ? [say(`有 ${report.errors} 类问题（--strict）。`, `${report.errors} kinds of errors (--strict).`)] : [];
  return answered({ files: files.map(fileFacts), health: report }, [...describeHealth(report, language).trimEnd().split('\n'), ...end], {
    exit: isStopped ? 1 : 0,
    warnings,
  });
}

export const healthForm = commandForm<[], HealthOptions>({
  name: 'health',
  examples: ['health --entities entities.csv --inspectors inspectors.xlsx --items items.xlsx --plan plan.yaml'],
  describe: (command, say) => {
    command.description(
      say(
        '名录健康检查：重复、注销、证件过期、无人可派等',
        'Health of the directories: duplicates, cancelled firms, expired certificates, nobody to send',
      ),
    );
    addSetOptions(command, say);
    command
      .option('--plan <file>', say('按计划的部门与资质要求检查覆盖', 'judge coverage by what the plan checks and requires'))
      .option('--as-of <day>', say('判定日（默认取计划的 asOf，否则为今天）', "day of judgement (default: the plan's asOf, else today)"))
      .option('--strict', say('有问题即以 1 退出（默认只报告）', 'end with 1 if anything is an error (default: only report)'));
  },
  run: (_given, options, session) => health(options, session),
});
