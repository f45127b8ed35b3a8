// One step of a command: run a program, keep its output in a log, and when it fails say which step it was and how to mend it.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachesInClone } from './caches.mjs';

/** The root of the clone, with a separator at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where steps keep their logs and marks; never committed. */
export const setupFolder = join(root, '.setup');

const LAST_LINES = 30;

/** What a child process inherits: HOME set to nothing would make npm write below the current folder. */
export function environment(extra = {}) {
  const env = { ...process.env, ...extra };
  if (env.HOME === '') delete env.HOME;
  return { ...env, ...cachesInClone(env, join(setupFolder, 'cache')) };
}

/** The folder of logs and marks; does not return when the clone cannot be written. */
export function makeSetupFolder() {
  try {
    mkdirSync(setupFolder, { recursive: true });
  } catch (error) {
    fail({
      step: 'write to the clone 写入项目目录',
      why: error.message,
      mend: [`您须有权写入 ${root}。`, `You must be allowed to write to ${root}: make a clone of your own, or ask its owner.`],
    });
  }
}

/**
 * Run a program to its end with its output in `.setup/<log>`.
 * @param {{ command: string, args: string[], log: string, env?: Record<string, string> }} step
 * @returns {Promise<{ code: number, log: string }>} code 127 when the program could not be started
 */
export function runLogged({ command, args, log, env = {} }) {
  makeSetupFolder();
  const path = join(setupFolder, log);
  const file = createWriteStream(path);
  file.write(`$ ${command} ${args.join(' ')}\n`);
  return new Promise((resolve) => {
    const finish = (code) => file.end(() => resolve({ code, log: path }));
    const child = spawn(command, args, { cwd: root, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.pipe(file, { end: false });
    child.stderr.pipe(file, { end: false });
    child.on('error', (error) => {
      file.write(`${error.message}\n`);
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** An argument as the shell would have to be given it. */
export const quoted = (arg) => (/^[\w./:=@%+,-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`);

const SAID_NOTHING = `（该程序没有任何输出：请在终端直接运行上面这一行，查看原因。）
(The program said nothing: run the line above by itself in a terminal to see why.)`;

/** The end of a log, where the reason usually stands; its first line is the command. */
export function lastLines(path) {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return [...lines.slice(-LAST_LINES), ...(lines.length > 1 ? [] : [SAID_NOTHING])].join('\n');
}

/**
 * Stop with a message that names the step, shows why, and says what to do.
 * @param {{ step: string, why: string, mend: string[], code?: number }} failure
 */
export function fail({ step, why, mend, code = 1 }) {
  console.error(`\n✘ 步骤失败 Step failed: ${step}\n`);
  console.error(why.replace(/^/gm, '  '));
  console.error('\n如何处理 How to mend it:');
  for (const line of mend) console.error(`  - ${line}`);
  process.exit(code);
}
