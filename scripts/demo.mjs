// The joint draw of four departments, from directories to a verified bundle and a certificate: the command's own steps, one by one.
// `node scripts/demo.mjs [--out FOLDER] [--entities N]`: another place than out/, a city of another size.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCity } from './city.mjs';
import { environment, fail, quoted, root } from './step.mjs';

const PROGRAM = join('packages', 'cli', 'bin', 'double-random.js');
/** As a newcomer would type it, in the clone. */
const SHOWN = 'node_modules/.bin/double-random';
const { out, entities } = parseArgs({ options: { out: { type: 'string', default: 'out' }, entities: { type: 'string' } } }).values;
const CITY = `${out}/city`;
const THROWS = 50;

const started = performance.now();

/** One command of the road, shown and run. Its output goes to the terminal. */
function step(title, args, mend) {
  console.log(`\n── ${title}\n$ ${SHOWN} ${args.map(quoted).join(' ')}`);
  const { status, error } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: root, env: environment(), stdio: 'inherit' });
  if (status === 0) return;
  fail({
    step: `demo: ${title}`,
    why: error?.message ?? `double-random ended with code ${status}; its own words stand above.`,
    mend: [...mend, 'Run the command above by itself to try again; `npm run demo` starts afresh.'],
  });
}

function drawIdOf(plan) {
  const id = /^drawId:\s*(\S+)\s*$/m.exec(readFileSync(resolve(root, plan), 'utf8'))?.[1];
  if (id === undefined || !/^[0-9A-Za-z_-][0-9A-Za-z._-]{0,63}$/.test(id)) {
    fail({ step: 'demo: read the plan', why: `${plan} has no usable drawId.`, mend: [`Remove ${CITY} and run \`npm run demo\` again.`] });
  }
  return id;
}

/** What an earlier demo left of this draw. */
function removeEarlier(id) {
  for (const name of readdirSync(resolve(root, out))) {
    if (name === id || name.startsWith(`${id}.`)) rmSync(resolve(root, out, name), { recursive: true, force: true });
  }
}

const readJson = (file) => JSON.parse(readFileSync(resolve(root, file), 'utf8'));

makeCity(CITY, entities);
const plan = `${CITY}/plan.yaml`;
const mapping = `${CITY}/mapping.yaml`;
const id = drawIdOf(plan);
removeEarlier(id);
const folder = `${out}/${id}`;
const secrets = `${folder}.secrets`;
const inspectors = readdirSync(resolve(root, CITY))
  .filter((name) => /^inspectors-.*\.(?:csv|xlsx)$/.test(name))
  .sort()
  .map((name) => `${CITY}/${name}`);
const files = [
  '--entities',
  `${CITY}/entities.csv`,
  '--inspectors',
  ...inspectors,
  '--items',
  `${CITY}/items.xlsx`,
  '--recusals',
  `${CITY}/recusals.csv`,
  '--inspections',
  `${CITY}/inspections.csv`,
  '--mapping',
  mapping,
];
const directories = [`Are the files in ${CITY} as they were made? Remove ${CITY} and run \`npm run demo\` again.`];
const protocol = ['This should not happen: please report it with the output above.'];

step('检查对象名录检查 Check the entities', ['import', 'entities', `${CITY}/entities.csv`, '--mapping', mapping], directories);
step('人员名录检查 Check the inspectors', ['import', 'inspectors', ...inspectors, '--mapping', mapping], directories);
step('名录健康 Health of the directories', ['health', ...files, '--plan', plan], directories);
step('锁定 Freeze plan and directories', ['freeze', plan, ...files, '--out', out], directories);
step('预测 Forecast, before anyone can know the seed', ['forecast', folder, '--seed', 'demo'], protocol);

const { departments, commitBy, revealBy } = readJson(`${folder}/manifest.json`);
mkdirSync(resolve(root, secrets), { mode: 0o700 });
for (const department of departments) {
  const args = ['commit', folder, '--department', department.id, '--secret', `${secrets}/${department.id}`, '--now', commitBy];
  step(`承诺 Commit: ${department.id}`, args, protocol);
}
for (const department of departments) {
  step(`揭示 Reveal: ${department.id}`, ['reveal', folder, '--secret', `${secrets}/${department.id}`, '--now', revealBy], protocol);
}

const dice = Array.from({ length: THROWS }, () => randomInt(1, 7)).join('');
writeFileSync(resolve(root, `${folder}.dice.txt`), `${dice.replaceAll(/.{10}/g, '$& ').trim()}\n`);
const drawing = [
  'draw',
  folder,
  '--witnessed-file',
  `${folder}.dice.txt`,
  '--disclose',
  'teams',
  '--zip',
  `${folder}.zip`,
  '--now',
  revealBy,
];
step('抽取 Draw, with fifty throws of a die', drawing, protocol);
step('核验 Verify', ['verify', folder], protocol);
const [, , drawn] = readJson(`${folder}/result.json`).selected[0];
step('一个检查对象的查证 One entity asks', ['prove', folder, '--entity', drawn], protocol);
step('公告 Certificate', ['report', folder, '--lang', 'zh', '--issue-date', revealBy.slice(0, 10)], protocol);

console.log(`\n${((performance.now() - started) / 1000).toFixed(1)} s`);
console.log(`抽取数据包 The bundle:      ${folder}/`);
console.log(`抽取结果公告 The certificate: ${folder}.pdf`);
