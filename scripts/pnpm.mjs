// The pinned package manager, fetched by npx: nobody has to install it. As a command: `node scripts/pnpm.mjs <pnpm arguments>`.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { environment, fail, root } from './step.mjs';

/** pnpm 11 does not start on Node 20; 12 is a native binary and does. */
export const pnpmVersion = '12.21.0';

/** The arguments of `npx` that run this pnpm with `args`. */
export function npxArguments(args) {
  return ['--yes', `pnpm@${pnpmVersion}`, ...args];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const result = spawnSync('npx', npxArguments(process.argv.slice(2)), { cwd: root, env: environment(), stdio: 'inherit' });
  if (result.error !== undefined) {
    fail({
      step: 'run pnpm through npx 通过 npx 运行 pnpm',
      why: result.error.message,
      mend: ['npx 随 npm 安装：请检查 `npm --version`。', 'npx comes with npm: check `npm --version`.'],
      code: 127,
    });
  }
  process.exit(result.status ?? 1);
}
