// One step of a command: run a program, keep its output in a log, and when it fails say which step it was and how to mend it.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone, with a separator at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where steps keep their logs and marks; never committed. */
export const setupFolder = join(root, '.setup');

const LAST_LINES = 30;

/** What a child process inherits: HOME set to nothing would make npm write below the current folder. */
export function environment(extra = {}) {
  const env = { ...process.env, ...extra };
  if (env.HOME === '') delete env.HOME;
  return env;
}

/**
 * Run a program to its end with its output in `.setup/<log>`.
 * @param {{ command: string, args: string[], log: string, env?: Record<string, string> }} step
 * @returns {Promise<{ code: number, log: string }>} code 127 when the program could not be started
 */
export function runLogged({ command, args, log, env = {} }) {
  mkdirSync(setupFolder, { recursive: true });
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

/** The end of a log, where the reason usually stands. */
export function lastLines(path) {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}

/**
 * Stop with a message that names the step, shows why, and says what to do.
 * @param {{ step: string, why: string, mend: string[], code?: number }} failure
 */
export function fail({ step, why, mend, code = 1 }) {
  console.error(`\n✘ Step failed: ${step}\n`);
  console.error(why.replace(/^/gm, '  '));
  console.error('\nHow to mend it:');
  for (const line of mend) console.error(`  - ${line}`);
  process.exit(code);
}
