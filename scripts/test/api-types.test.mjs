import { spawnSync } from 'node:child_process';
import test from 'ava';
import { root } from '../step.mjs';

test('the types that the web is written against are those of the routes as they are', (t) => {
  const { status, stderr } = spawnSync(process.execPath, ['packages/web/scripts/api-types.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  t.is(status, 0, stderr);
});
