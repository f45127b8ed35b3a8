// Build what browsers load: the portal's styles, the verifier and the console. A part is left as it is while nothing that it is made from has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './step.mjs';

const WEB = join(root, 'packages', 'web');
const BUILT = join(WEB, 'built');

/** A part by its name: what it is made from (files and folders of the package), and how. */
const PARTS = {
  verifier: { from: ['verifier', 'src', 'style', '../core/dist', '../reports/dist'], make: () => vite('verifier') },
  console: { from: ['console', 'verifier', 'src', 'style', '../core/dist'], make: makeConsole },
};

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => (name === 'node_modules' || name.endsWith('.tsbuildinfo') ? [] : filesOf(join(path, name))));
}

/** Changes with everything that a part is made from, the tools among them. */
function fingerprintOf(from) {
  const hash = createHash('sha256');
  for (const file of [
    join(root, 'pnpm-lock.yaml'),
    join(root, 'scripts', 'web-build.mjs'),
    ...from.flatMap((path) => filesOf(join(WEB, path))),
  ]) {
    hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function run(step, program, args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(WEB, 'node_modules', program), ...args], {
    cwd: WEB,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return;
  fail({
    step: `build: ${step}`,
    why: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`,
    mend: ['Mend what is told above, then `npm run build`.', 'Not installed? `npm run setup`.'],
  });
}

/** The portal's style is as it is written: the tokens, then the files of its folder in the order of their names. The protocol is published as it is written too. */
function makeStyles() {
  const home = join(BUILT, 'style');
  mkdirSync(home, { recursive: true });
  const tokens = readFileSync(join(WEB, 'style', 'tokens.css'), 'utf8');
  writeFileSync(
    join(home, 'portal.css'),
    tokens +
      filesOf(join(WEB, 'style', 'portal'))
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n'),
  );
  copyFileSync(join(WEB, 'style', 'favicon.svg'), join(home, 'favicon.svg'));
  copyFileSync(join(root, 'docs', 'protocol.md'), join(home, 'double-random-protocol.txt'));
}

function vite(part) {
  run(`${part} with vite`, join('vite', 'bin', 'vite.js'), ['build', '--config', join(part, 'vite.config.ts'), '--logLevel', 'warn']);
}

function makeConsole() {
  run('types of the console with vue-tsc', join('vue-tsc', 'bin', 'vue-tsc.js'), [
    '--noEmit',
    '--project',
    join('console', 'tsconfig.json'),
  ]);
  vite('console');
}

/** Makes a part, unless it was made of the very same. */
function build(name) {
  const { from, make } = PARTS[name];
  const mark = join(BUILT, `.${name}`);
  const wanted = fingerprintOf(from);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  mkdirSync(BUILT, { recursive: true });
  make();
  writeFileSync(mark, wanted);
}

makeStyles();
build('verifier');
build('console');
