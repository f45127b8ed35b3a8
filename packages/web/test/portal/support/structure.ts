/** What is wrong with a document's structure: unclosed tags, headings out of order, fields without labels, tables without captions, ids that are not unique. */

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: number;
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][\w-]*(?:="[^"<]*")?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([a-zA-Z][\w-]*)(?:="([^"]*)")?/g;
const VOID = new Set(['meta', 'link', 'input', 'br', 'hr', 'img']);

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));

const tagsOf = (document: string): Tag[] =>
  [...document.matchAll(TAG)].map(({ 1: slash, 2: name = '', 3: attributes = '', 4: self, index }) => ({
    name: self === '/' ? `${name}/` : name,
    closes: slash === '/',
    attributes: attributesOf(attributes),
    at: index,
  }));

function* unbalanced(tags: readonly Tag[], document: string): Generator<string> {
  const open: string[] = [];
  for (const { name, closes, at } of tags) {
    if (name.endsWith('/') || VOID.has(name)) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) return yield `</${name}> closes another: ${document.slice(Math.max(0, at - 60), at + 20)}`;
  }
  if (open.length > 0) yield `never closed: ${open.join(', ')}`;
}

function* badHeadings(tags: readonly Tag[]): Generator<string> {
  const levels = tags.flatMap(({ name, closes }) => (!closes && /^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  if (levels.filter((level) => level === 1).length !== 1) yield `not one h1: ${levels.join(' ')}`;
  for (const [place, level] of levels.entries()) {
    if (level > (levels[place - 1] ?? 0) + 1) yield `h${level} after h${levels[place - 1] ?? 0}`;
  }
}

function* badFields(tags: readonly Tag[]): Generator<string> {
  const labelled = new Set(tags.flatMap(({ name, attributes }) => (name === 'label' ? [attributes.get('for')] : [])));
  for (const { name, closes, attributes } of tags) {
    if (closes || !['input', 'select', 'textarea'].includes(name) || attributes.get('type') === 'hidden') continue;
    if (!labelled.has(attributes.get('id')) && !attributes.has('aria-label')) yield `no label: ${name} ${attributes.get('name')}`;
  }
}

function* badIds(tags: readonly Tag[]): Generator<string> {
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) yield `id more than once: ${id}`;
  for (const { attributes } of tags) {
    for (const id of (attributes.get('aria-describedby') ?? '').split(' ').filter((one) => one !== '')) {
      if (!ids.includes(id)) yield `describes nothing: ${id}`;
    }
  }
}

function* badTables(document: string): Generator<string> {
  for (const [table] of document.matchAll(/<table>[\s\S]*?<\/table>/g)) {
    if (!/^<table>\s*<caption>[^<]/.test(table)) yield `no caption: ${table.slice(0, 80)}`;
    if (!table.includes('scope="col"') || !table.includes('scope="row"')) yield `no header cells: ${table.slice(0, 80)}`;
  }
}

function* badParts(tags: readonly Tag[], document: string): Generator<string> {
  for (const { name, closes, attributes } of tags) {
    if (attributes.has('style')) yield `style attribute on ${name}`;
    if ([...attributes.keys()].some((attribute) => attribute.startsWith('on'))) yield `handler on ${name}`;
    if (name === 'svg' && !closes && attributes.get('aria-hidden') !== 'true' && (attributes.get('aria-label') ?? '') === '')
      yield 'svg without a name';
    if (name === 'script' && !closes && !(attributes.get('src') ?? '').startsWith('/assets/')) yield 'a script of its own';
  }
  if (/<a [^>]*>\s*<\/a>/.test(document)) yield 'a link without words';
  if (/undefined|\[object |NaN/.test(document)) yield `not said: ${/.{0,60}(?:undefined|\[object |NaN)/.exec(document)?.[0]}`;
}

/** Every fault that is found; none: the document is sound. */
export function faultsOf(document: string): string[] {
  const tags = tagsOf(document);
  const rest = document.replace(/^<!doctype html>/, '').replaceAll(TAG, '');
  return [
    ...(/[<>]/.test(rest) ? [`a bracket that is no tag: ${/.{0,40}[<>].{0,40}/.exec(rest)?.[0]}`] : []),
    ...unbalanced(tags, document),
    ...badHeadings(tags),
    ...badFields(tags),
    ...badIds(tags),
    ...badTables(document),
    ...badParts(tags, document),
  ];
}
