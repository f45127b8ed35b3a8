// Make the clone ready: right Node, dependencies exactly as locked. Does nothing when nothing has changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npxArguments } from './pnpm.mjs';
import { fail, lastLines, root, runLogged, setupFolder } from './step.mjs';

const MINIMUM = [20, 19];
const mark = join(setupFolder, 'installed');

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  fail({
    step: 'check the version of Node',
    why: `This is Node ${process.versions.node}; the project needs ${MINIMUM.join('.')} or newer.`,
    mend: ['Install a newer Node from your system or https://nodejs.org, then run the command again.'],
  });
}

function manifests() {
  const packages = join(root, 'packages');
  const members = readdirSync(packages, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ['.', 'fixtures', 'bench', ...members.map((entry) => join('packages', entry.name))]
    .map((folder) => join(folder, 'package.json'))
    .filter((file) => existsSync(join(root, file)))
    .sort();
}

/** Changes whenever an install could come out differently. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function isInstalled(wanted) {
  return existsSync(join(root, 'node_modules', '.modules.yaml')) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
}

async function install() {
  console.log('Setting up: installing the locked dependencies (about a minute on a new machine)…');
  const started = performance.now();
  const { code, log } = await runLogged({
    command: 'npx',
    args: npxArguments(['install', '--frozen-lockfile', '--reporter=append-only']),
    log: 'install.log',
    // Without a terminal pnpm would otherwise stop to ask before it replaces node_modules.
    env: { CI: 'true' },
  });
  if (code !== 0) {
    fail({
      step: 'setup: install the dependencies',
      why: `pnpm ended with code ${code}. The end of ${log}:\n\n${lastLines(log)}`,
      mend: [
        'No network or a proxy? Check `npm ping`; npm takes its registry and proxy from `npm config list`.',
        'ERR_PNPM_OUTDATED_LOCKFILE: a package.json changed without the lockfile: `node scripts/pnpm.mjs install`, then commit pnpm-lock.yaml.',
        'A half-written node_modules: remove node_modules and .setup, then run the command again.',
      ],
    });
  }
  console.log(`Set up in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

checkNode();
const wanted = fingerprint();
if (!isInstalled(wanted)) {
  await install();
  mkdirSync(setupFolder, { recursive: true });
  writeFileSync(mark, wanted);
}
