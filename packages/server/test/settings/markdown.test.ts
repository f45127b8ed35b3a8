import { readFileSync } from 'node:fs';
import test from 'ava';
import { settingsMarkdown } from '../../dist/settings/markdown.js';

const OPERATIONS = new URL('../../../../docs/operations.md', import.meta.url);

test('the settings in docs/operations.md are those of the table: `double-random-server settings` prints them', (t) => {
  const [, written] = /<!-- settings -->\n(.*?)\n<!-- \/settings -->/s.exec(readFileSync(OPERATIONS, 'utf8')) ?? [];
  t.is(written, settingsMarkdown());
});
