import { readFileSync } from 'node:fs';
import { parseMapping } from '@double-random/directories';
import test from 'ava';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the mapping file of the README is a mapping file, and shows every member', (t) => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const parsed = parseMapping(yaml, 'README.md');
  t.deepEqual(parsed.ok ? [] : parsed.problems, []);
  const shown = new Set(yaml.match(/^\w+(?=:)/gm));
  t.deepEqual(parsed.ok ? Object.keys(parsed.value).filter((member) => !shown.has(member)) : [], []);
});
