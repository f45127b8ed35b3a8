import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languageOf, run } from '@double-random/cli';
import test from 'ava';
import { cli, cliJson, testMachine } from './support/machine.js';

const VECTOR = fileURLToPath(new URL('../../../fixtures/vectors/draw/open-two-departments', import.meta.url));

const COMMANDS = ['import', 'health', 'freeze', 'forecast', 'commit', 'reveal', 'draw', 'event', 'verify', 'prove', 'report'];

test('help names every command; each has its own with an example and the exit codes, in both languages', async (t) => {
  const program = await cli(['--help']);
  t.is(program.exit, 0);
  for (const name of COMMANDS) {
    t.regex(program.out, new RegExp(`^  ${name} `, 'm'));
    const english = await cli([name, '--help']);
    t.is(english.exit, 0);
    t.regex(english.out, new RegExp(`Examples:\\n  double-random ${name} `));
    t.regex(english.out, /Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 .*\n {2}70 /);
    t.regex(english.out, /--lang .*\n.*--json/);
    const chinese = await cli([name, '--help', '--lang', 'zh']);
    t.regex(chinese.out, /示例：/);
    t.regex(chinese.out, /退出码：/);
  }
});

test('the language is the environment’s unless --lang says otherwise', async (t) => {
  t.is(languageOf({ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }), 'zh');
  t.is(languageOf({ LC_ALL: '', LANG: 'zh_CN.UTF-8' }), 'zh');
  t.is(languageOf({ LC_MESSAGES: 'C', LANG: 'zh_CN.UTF-8' }), 'en');
  t.is(languageOf({}), 'en');
  t.regex((await cli(['verify', VECTOR], { language: 'zh' })).out, /有效：/);
  t.regex((await cli(['verify', VECTOR, '--lang=en'], { language: 'zh' })).out, /Valid:/);
  t.regex((await cli(['--lang', 'zh', 'verify', VECTOR])).out, /有效：/);
});

test('wrong use ends with 2, a sentence and no stack; with --json it is one document too', async (t) => {
  const wrong: readonly (readonly string[])[] = [
    [],
    ['frobnicate'],
    ['verify'],
    ['verify', VECTOR, '--frob'],
    ['verify', VECTOR, '--lang', 'fr'],
    ['commit', VECTOR, '--secret'],
  ];
  for (const args of wrong) {
    const { exit, err, out } = await cli(args);
    t.is(exit, 2, args.join(' '));
    t.regex(err, /Wrong use: .*--help/);
    t.notRegex(err, /\n\s+at /);
    t.is(out, '');
    const json = await cliJson(args);
    t.is(json['exit'], 2);
    t.is((json['problems'] as { code: string }[])[0]?.code, 'bad-options');
  }
});

test('no command at all: the usage for people; with --json one document in both languages, and no usage', async (t) => {
  t.regex((await cli([])).err, /Usage: double-random .*\n[\s\S]*Wrong use: no command given/);
  const { out, err, exit } = await cli(['--json', '--lang', 'zh']);
  t.is(exit, 2);
  t.is(err, '');
  const { message } = (JSON.parse(out) as { problems: { message: object }[] }).problems[0] as { message: object };
  t.deepEqual(message, {
    zh: '用法有误：没有写命令。见 double-random --help',
    en: 'Wrong use: no command given. See double-random --help',
  });
});

test('wrong use is told in Chinese too', async (t) => {
  const told = async (...args: readonly string[]): Promise<string> => (await cli([...args, '--lang', 'zh'])).err;
  t.regex(await told('frobnicate'), /没有命令 frobnicate。见 double-random --help/);
  t.regex(await told('verify'), /缺少参数 path。见 double-random verify --help/);
  t.regex(await told('verify', VECTOR, '--frob'), /没有选项 --frob/);
  t.regex(await told('verify', VECTOR, VECTOR), /参数过多/);
  t.regex(await told('commit', VECTOR), /必须给出选项 --department <id>/);
});

test('the version is the package’s', async (t) => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  const { exit, out } = await cli(['--version']);
  t.is(exit, 0);
  t.is(out, `${version}\n`);
});

test('a fault of the program itself ends with 70, in one sentence and with what to report', async (t) => {
  const machine = testMachine();
  const broken = {
    ...machine,
    now: (): string => {
      throw new RangeError('the clock is broken');
    },
  };
  const args = ['health', '--entities', VECTOR, '--inspectors', VECTOR];
  t.is(await run(args, broken), 70);
  t.regex(machine.written.err, /The program failed \(RangeError: the clock is broken\).*report/);
  t.notRegex(machine.written.err, /\n\s+at /);
  t.is(await run([...args, '--json'], broken), 70);
  t.is((JSON.parse(machine.written.out) as { exit: number }).exit, 70);
});
