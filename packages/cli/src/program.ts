/** The command line: which commands there are, how they are called, and what they end with. */

import { CHECK_WORDS, type Language } from '@double-random/core';
import { Command, CommanderError, Option } from 'commander';
import { type Answer, refused } from './answer.js';
import type { CommandForm } from './command.js';
import { COMMANDS } from './commands/commands.js';
import type { Machine } from './machine/machine.js';
import { progressLine } from './machine/progress-line.js';
import { printJson, printText } from './print.js';
import { misuse } from './problems.js';
import { type Say, type Session, sayIn } from './session.js';
import { usageProblem } from './usage-words.js';
import { VERSION } from './version.js';

/** A fault of the program itself: EX_SOFTWARE of sysexits. */
const BUG = 70;

const PROGRAM = 'double-random';

/** What stands in the arguments, before they are parsed: help and complaints about them need it. */
function languageIn(args: readonly string[]): Language | undefined {
  const after = args.find((_, i) => args[i - 1] === '--lang') ?? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return after === 'zh' || after === 'en' ? after : undefined;
}

function sessionOf(args: readonly string[], machine: Machine): Session {
  const given = languageIn(args);
  const language = given ?? machine.language;
  const progress = progressLine(machine);
  return {
    machine,
    language,
    isLanguageGiven: given !== undefined,
    isJson: args.includes('--json'),
    say: sayIn(language),
    progress,
    onProgress: ({ check, done, total }) => progress.show(CHECK_WORDS[check][language], done, total),
  };
}

function titlesIn(say: Say): Readonly<Record<string, string>> {
  return {
    'Usage:': say('用法：', 'Usage:'),
    'Arguments:': say('参数：', 'Arguments:'),
    'Options:': say('选项：', 'Options:'),
    'Global Options:': say('通用选项：', 'Global options:'),
    'Commands:': say('命令：', 'Commands:'),
  };
}

const exitsIn = (say: Say): string =>
  [
    say('退出码：', 'Exit codes:'),
    `  0   ${say('完成；或核验有效（封存待公开者亦为 0，并写明）', 'done; or valid (also a sealed draw before its disclosure, which it says)')}`,
    `  1   ${say('核验无效；或规则、状态、数据不允许', 'not valid; or the rules, the state of the draw or the data forbid it')}`,
    `  2   ${say('用法有误：选项不对，路径不存在或不能读写', 'wrong use: bad options, a path that is missing or cannot be read or written')}`,
    `  3   ${say('尚未抽取：核验的文件中没有抽取结果', 'not held yet: what was to be verified holds no result')}`,
    `  ${BUG}  ${say('程序自身的错误', 'a fault of the program itself')}`,
  ].join('\n');

const examplesIn = (examples: readonly string[], say: Say): string =>
  [say('示例：', 'Examples:'), ...examples.map((example) => `  ${PROGRAM} ${example}`)].join('\n');

type Start = (form: CommandForm, given: readonly unknown[], options: Readonly<Record<string, unknown>>) => Promise<void>;

function programOf({ say, machine }: Session, start: Start): Command {
  const titles = titlesIn(say);
  const program = new Command(PROGRAM)
    .description(say('双随机抽查：可由任何人重新计算的抽取', 'Double random inspections: draws that anyone can recompute'))
    .version(VERSION, '-V, --version', say('显示版本', 'show the version'))
    .helpOption('-h, --help', say('显示帮助', 'show this help'))
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeOut: (text) => machine.out(text), writeErr: () => undefined, outputError: () => undefined })
    .exitOverride()
    .addOption(new Option('--lang <language>', say('语言', 'language')).choices(['zh', 'en']))
    .option('--json', say('在标准输出写一份 JSON', 'write one JSON document to standard output'))
    .addHelpText('after', `\n${examplesIn(['verify out/hz-2026-joint-001', 'freeze --help'], say)}\n\n${exitsIn(say)}`);
  for (const form of COMMANDS) {
    const command = program.command(form.name);
    form.describe(command, say);
    command.addHelpText('after', `\n${examplesIn(form.examples, say)}\n\n${exitsIn(say)}`);
    command.action((...all: unknown[]) => start(form, all.slice(0, -2), all.at(-2) as Readonly<Record<string, unknown>>));
  }
  return program;
}

/** Runs the command line. The number that the process ends with. */
export async function run(args: readonly string[], machine: Machine): Promise<number> {
  const session = sessionOf(args, machine);
  const { isJson } = session;
  let name = args.find((arg) => COMMANDS.some((form) => form.name === arg)) ?? '';
  const give = (answer: Answer): number => {
    session.progress.end();
    if (isJson) printJson(name, answer, session);
    else printText(answer, session);
    return answer.exit;
  };
  let code = 0;
  const program = programOf(session, async (form, given, options) => {
    name = form.name;
    code = give(await form.run(given, options, session));
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportBug(error, isJson, name, session);
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help' && !isJson) machine.err(program.helpInformation());
    const { zh, en } = usageProblem(error);
    const help = `${PROGRAM} ${name === '' ? '' : `${name} `}--help`;
    return give(refused([misuse('bad-options', { zh: `${zh}。见 ${help}`, en: `${en}. See ${help}` })]));
  }
}

function reportBug(error: unknown, isJson: boolean, command: string, { machine, say, progress }: Session): number {
  progress.end();
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const sentence = say(
    `程序出错（${what}）。这不是您的错：请把所用命令、版本 ${VERSION} 与这句话报告给项目维护者；已有文件未被改坏。`,
    `The program failed (${what}). This is not your fault: please report the command line, the version ${VERSION} and this sentence to the project's maintainers. No file was left half written.`,
  );
  machine.err(`${sentence}\n`);
  if (isJson) machine.out(`${JSON.stringify({ command, exit: BUG, problems: [{ code: 'bug', message: what }] }, null, 2)}\n`);
  return BUG;
}
