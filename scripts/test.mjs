// Run every test, show the coverage of the core, and end with one line: `N passed, N failed`.
// `node scripts/test.mjs packages/core/test/seed` runs a part (patterns as ava takes them) without the coverage gate.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { homes } from '../ava.config.js';
import { memoryPlace, passingFolder } from './memory-folder.mjs';
import { startPostgres } from './postgres.mjs';
import { resultsReader } from './results.mjs';
import { environment, root } from './step.mjs';
import { ensureSystemTools } from './system-tools.mjs';
import { makeTestPrograms } from './test-programs.mjs';
import { typeOnlyModules } from './type-only.mjs';

const COVERED = 'packages/core';
const AVA = join('node_modules', 'ava', 'entrypoints', 'cli.mjs');
const C8 = join('node_modules', 'c8', 'bin', 'c8.js');

/** Run a Node program at the root; its standard output goes to `line`. */
function run(args, env, line) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: environment(env), stdio: ['ignore', 'pipe', 'inherit'] });
    createInterface({ input: child.stdout }).on('line', line);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Where V8 writes what was executed, in this process and in every one that a test starts. */
function freshCoverageFolder() {
  const folder = join(root, 'coverage', 'tmp');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** All tests: those of the covered package, which V8 watches, and then the others, which it would only slow down. */
function parts() {
  const others = homes.filter((home) => home !== COVERED).map((home) => `${home}/**`);
  return [
    { files: [`${COVERED}/**`], variables: { NODE_V8_COVERAGE: freshCoverageFolder() } },
    { files: [...others, 'scripts/**'], variables: {} },
  ];
}

/** Print the table; false when it is below the gate. */
async function reportCoverage() {
  console.log(`\nCoverage of ${COVERED} (gate: 95 % of lines and of branches; by line in coverage/index.html):`);
  const exclude = typeOnlyModules(COVERED).flatMap((module) => ['--exclude', module]);
  const code = await run([C8, 'report', '--config', '.c8rc.json', ...exclude, '--check-coverage'], {}, (text) => console.log(text));
  return code === 0;
}

const started = performance.now();
await ensureSystemTools();
const patterns = process.argv.slice(2);
const whole = patterns.length === 0;
const { tally, line } = resultsReader((text) => console.log(text));
const place = memoryPlace();
const folder = passingFolder(place ?? tmpdir());
// Making the programs takes longer than a part of the tests as a rule does.
const programs = whole ? await makeTestPrograms(join(folder, 'programs')) : {};
const postgres = await startPostgres(place ?? undefined);
const surroundings = { ...postgres.variables, ...programs, TMPDIR: folder };
const problems = [];
for (const { files, variables } of whole ? parts() : [{ files: patterns, variables: {} }]) {
  const before = tally.failed.length;
  const code = await run([AVA, ...files], { ...surroundings, ...variables }, line);
  if (code !== 0 && tally.failed.length === before)
    problems.push(`ava ended with code ${code} before every test had its result (a time limit, or a crash)`);
}
postgres.stop();
problems.unshift(...tally.failed);
const covered = whole ? await reportCoverage() : true;

console.log('');
for (const title of problems) console.log(`✘ failed: ${title}`);
if (!covered) console.log(`✘ the coverage of ${COVERED} is below the gate: add tests for the lines that the table names`);
const skipped = tally.skipped.length === 0 ? '' : ` ${tally.skipped.length} skipped.`;
console.log(`Took ${((performance.now() - started) / 1000).toFixed(1)} s.${skipped}`);
console.log(`${tally.passed} passed, ${problems.length} failed`);
process.exit(problems.length === 0 && covered ? 0 : 1);
