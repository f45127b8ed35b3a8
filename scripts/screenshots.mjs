// Pictures of every page, desktop and phone, light and dark, in both languages: out/screenshots. The tests that walk all pages take them.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, root } from './step.mjs';
import { ensureSystemTools } from './system-tools.mjs';

const FOLDER = join(root, 'out', 'screenshots');

await ensureSystemTools();
rmSync(FOLDER, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [join('node_modules', 'ava', 'entrypoints', 'cli.mjs'), 'packages/web/test/browser/every*'],
  {
    cwd: root,
    env: environment({ SCREENSHOTS: FOLDER }),
    stdio: 'inherit',
  },
);
console.log('图片 Pictures: out/screenshots');
process.exit(status ?? 1);
