/** Runs the command that the arguments name. */

import { problemOf } from '../http/failure.js';
import { SERVICE_CODES } from '../problems/problems.js';
import { type BadSetting, readSettings } from '../settings/read.js';
import { databaseFailure } from '../store/failure.js';
import { addAdmin } from './add-admin.js';
import { auditEvents } from './audit-events.js';
import { backup } from './backup.js';
import { both, type Command, DONE, type ExitCode, FAILED, WRONG_USE } from './command.js';
import { migrate } from './migrate.js';
import { restore } from './restore.js';
import { serve } from './serve.js';
import { settings } from './settings.js';
import { verifyAuditCommand } from './verify-audit.js';

export const COMMANDS: readonly Command[] = [serve, migrate, backup, restore, addAdmin, verifyAuditCommand, auditEvents, settings];

/** Only the operator reads what this process writes, databases and their copies: they are full of personal data. */
const PRIVATE = 0o077;

const HELP = new Set(['help', '--help', '-h']);

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const usage = (): string =>
  COMMANDS.map((command) => `  double-random-server ${command.name} ${command.arguments}\n      ${both(command)}`).join('\n');

function sayBad({ variable, value, expected }: BadSetting): void {
  const found = value === null ? variable : `${variable}="${value}"`;
  say(`${found} 不可用：应为${expected.zh} / ${found} cannot be used: expected ${expected.en}`);
}

/** Says what went wrong: in words where that is foreseen, as a fault of the program otherwise. */
function sayFailure(error: unknown): void {
  const [message, stack] = error instanceof Error ? [error.message, error.stack ?? error.message] : [String(error), String(error)];
  if (databaseFailure(error) === null) say(stack);
  else say(`${both(SERVICE_CODES[problemOf(error).code])} (${message})`);
}

/** @returns the exit code */
export async function runProgram(given: readonly string[], environment: NodeJS.ProcessEnv): Promise<ExitCode> {
  const [name = serve.name, ...rest] = given;
  if (HELP.has(name)) {
    print(usage());
    return DONE;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined || rest.length < command.least || rest.length > command.most) {
    say(both({ zh: `用法有误：${given.join(' ')}`, en: `wrong use: ${given.join(' ')}` }));
    say(usage());
    return WRONG_USE;
  }
  const read = readSettings(environment);
  if (!read.ok) {
    read.bad.forEach(sayBad);
    return WRONG_USE;
  }
  process.umask(PRIVATE);
  try {
    return await command.run(rest, { settings: read.settings, say, print });
  } catch (error) {
    sayFailure(error);
    return FAILED;
  }
}
