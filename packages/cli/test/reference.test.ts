import { readFileSync } from 'node:fs';
import test from 'ava';
import { cli } from './support/machine.js';

const REFERENCE = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');

/** Command → its section. */
const sections = new Map(
  REFERENCE.split(/^## /m)
    .filter((text) => /^[a-z]+\n`double-random /.test(text))
    .map((text) => [text.slice(0, text.indexOf('\n')), text]),
);

const GLOBAL = new Set(['--lang', '--json', '--help', '--version']);

const optionsIn = (text: string): string[] =>
  [...new Set(text.match(/--[a-z][a-z-]+/g) ?? [])].filter((option) => !GLOBAL.has(option)).sort();

const commandsOf = async (): Promise<string[]> => {
  const { out } = await cli(['--help']);
  const list = out.slice(out.indexOf('Commands:'), out.indexOf('Examples:'));
  return [...list.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name as string);
};

test('the reference has a section for every command, in the order of the help', async (t) => {
  t.deepEqual([...sections.keys()], await commandsOf());
});

test('each section names the options of its command, all and no others, and its arguments', async (t) => {
  for (const name of await commandsOf()) {
    const { out } = await cli([name, '--help']);
    const usage = /^Usage: (.*)$/m.exec(out)?.[1]?.replace(' [options]', '') as string;
    const options = out.slice(out.indexOf('Options:'), out.indexOf('Global options:'));
    const section = sections.get(name) as string;
    t.true(section.includes(`\`${usage}\``), usage);
    t.deepEqual(
      optionsIn(section),
      optionsIn([...options.matchAll(/^ {2}(?:-[a-z], )?(--[a-z-]+)/gm)].map(([, option]) => option).join(' ')),
      name,
    );
  }
});
