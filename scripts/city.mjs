// The invented city's directories, made once and again when their generator changes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, quoted, root } from './step.mjs';

const GENERATOR = join('fixtures', 'dist', 'main.js');

/** Changes when the generator or its spec does. */
function cityFingerprint(entities) {
  const hash = createHash('sha256').update(`${entities ?? 'as the spec says'}\n`);
  const home = join(root, 'fixtures');
  const specs = readdirSync(home).filter((name) => name.endsWith('.yaml'));
  const programs = readdirSync(join(home, 'dist'), { recursive: true }).filter((name) => name.endsWith('.js'));
  for (const name of [...specs, ...programs.map((file) => join('dist', file))].sort()) {
    hash.update(`${name}\n`).update(readFileSync(join(home, name)));
  }
  return hash.digest('hex');
}

/**
 * Makes the city's files in a folder, unless they are there as this generator makes them.
 * @param {string} folder from the root
 * @param {string | undefined} entities how many, if not as many as the spec says
 */
export function makeCity(folder, entities) {
  const mark = resolve(root, folder, '.made-by');
  const wanted = cityFingerprint(entities);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) {
    console.log(`名录 Directories: ${folder}/ (made before)`);
    return;
  }
  const generator = [GENERATOR, '--out', folder, ...(entities === undefined ? [] : ['--entities', entities])];
  console.log(`── 生成示例城市的名录 Directories of an invented city\n$ node ${generator.map(quoted).join(' ')}`);
  rmSync(resolve(root, folder), { recursive: true, force: true });
  const { status, error } = spawnSync(process.execPath, generator, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    fail({
      step: 'demo: generate the directories',
      why: error?.message ?? `fixtures/dist/main.js ended with code ${status}.`,
      mend: ['Not built? `npm run build`.', `Is there room for 10 MB in ${resolve(root, folder)}, and may you write there?`],
    });
  }
  writeFileSync(mark, wanted);
}
