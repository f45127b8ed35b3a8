import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'ava';
import { root } from '../step.mjs';

const LINK = /!?\[[^\]]*\]\((?<target>[^()\s]+)\)|(?:href|src)="(?<attribute>[^"]+)"/g;
const FENCE = /^ {0,3}```[\s\S]*?^ {0,3}```/gm;
const CODE = /`[^`\n]*`/g;

const FOLDERS = ['docs', 'fixtures', ...readdirSync(join(root, 'packages')).map((name) => join('packages', name))];

/** The pages of the project: at the root, and in these folders. */
function pagesHere() {
  const inside = FOLDERS.flatMap((folder) => walk(folder));
  return [...readdirSync(root), ...inside].filter((file) => file.endsWith('.md'));
}

/** @returns {string[]} files below a folder of the root; nothing of what others made or the build writes */
function walk(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !['node_modules', 'dist', 'dist-test', 'snapshots'].includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** As GitHub makes them: lower case, without punctuation, blanks as hyphens. */
const anchorOf = (heading) =>
  heading
    .replaceAll('`', '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsIn = (text) =>
  new Set([...text.replaceAll(FENCE, '').matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading]) => anchorOf(heading)));

/** @returns {string[]} the links of a page that lead nowhere */
function brokenLinks(file, text) {
  const prose = text.replaceAll(FENCE, '').replaceAll(CODE, '');
  const targets = [...prose.matchAll(LINK)].map(({ groups }) => groups.target ?? groups.attribute);
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [path, anchor] = target.split('#');
    const place = path === '' ? file : join(dirname(file), decodeURI(path));
    if (path !== '' && !existsSync(join(root, place))) return true;
    return anchor !== undefined && !anchorsIn(path === '' ? text : readFileSync(join(root, place), 'utf8')).has(anchor);
  });
}

test('links between pages: every file and heading is there', (t) => {
  const pages = pagesHere();
  t.true(pages.length > 15, `${pages.length} pages`);
  t.deepEqual(
    pages.flatMap((file) => brokenLinks(file, readFileSync(join(root, file), 'utf8')).map((target) => `${file}: ${target}`)),
    [],
  );
});

test('links between pages: a missing file and a missing heading are found, code is left alone', (t) => {
  const page =
    '# A\n[a](README.md) [b](no-such.md) [c](#a) [d](#b) [e](docs/protocol.md#limits) [f](docs/protocol.md#no)\n`[g](h.md)` <img src="no.png">';
  t.deepEqual(brokenLinks('page.md', page), ['no-such.md', '#b', 'docs/protocol.md#no', 'no.png']);
});
