/** The structure tree: whether it is one that a reading program can follow. */

import { readContent } from './content.js';
import { type Dictionary, isDictionary, type PdfObjects, type Value } from './objects.js';

interface Node {
  readonly tag: string;
  readonly reference: Value;
  readonly dictionary: Dictionary;
  readonly children: readonly Node[];
  /** Marks on pages, as `page reference/id`. */
  readonly marks: readonly string[];
}

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  '/TR': ['/Table'],
  '/TH': ['/TR'],
  '/TD': ['/TR'],
  '/LI': ['/L'],
  '/Lbl': ['/LI'],
  '/LBody': ['/LI'],
  '/Code': ['/P'],
  '/Part': ['/Document'],
};

const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '/Table': ['/TR'],
  '/TR': ['/TH', '/TD'],
  '/L': ['/LI'],
  '/LI': ['/Lbl', '/LBody'],
};

const STANDARD = new Set([...Object.keys(PARENTS), '/Document', '/H1', '/H2', '/H3', '/H4', '/P', '/Table', '/Figure', '/L']);

const markOf = (page: Value | undefined, id: Value): string => `${String(page)}/${String(id)}`;

function nodeOf(pdf: PdfObjects, reference: Value): Node {
  const dictionary = pdf.dictionary(reference);
  const children: Node[] = [];
  const marks: string[] = [];
  const kids = dictionary['/K'];
  for (const kid of Array.isArray(kids) ? kids : [kids ?? []].flat()) {
    if (typeof kid === 'number') marks.push(markOf(dictionary['/Pg'], kid));
    else if (isDictionary(kid)) marks.push(markOf(kid['/Pg'], kid['/MCID'] ?? null));
    else children.push(nodeOf(pdf, kid));
  }
  return { tag: String(dictionary['/S']), reference, dictionary, children, marks };
}

function* below(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* below(child);
}

type Rule = (node: Node, pdf: PdfObjects) => readonly string[];

const attributesOf = ({ dictionary }: Node, pdf: PdfObjects): Dictionary => pdf.dictionary(dictionary['/A']);

const kinship: Rule = ({ tag, reference, children }, pdf) => [
  ...(STANDARD.has(tag) ? [] : [`${tag} is no type of ISO 32000 that the reports use`]),
  ...children.flatMap((child) => [
    ...(child.dictionary['/P'] === reference ? [] : [`${child.tag} names another parent than the ${tag} it stands in`]),
    ...((PARENTS[child.tag]?.includes(tag) ?? true) ? [] : [`${child.tag} in ${tag}`]),
    ...((CHILDREN[tag]?.includes(child.tag) ?? true) ? [] : [`${tag} holds ${child.tag}`]),
  ]),
  ...(CHILDREN[tag] !== undefined && children.length === 0 ? [`an empty ${tag} ${pdf.text(reference)}`.trim()] : []),
];

const figures: Rule = (node, pdf) => {
  if (node.tag !== '/Figure') return [];
  const box = pdf.list(attributesOf(node, pdf)['/BBox']);
  return [
    ...(pdf.text(node.dictionary['/Alt']) === '' ? ['a figure without an alternative text'] : []),
    ...(box.length === 4 ? [] : ['a figure without its box']),
  ];
};

const headers: Rule = (node, pdf) => {
  if (node.tag !== '/TH') return [];
  return ['/Row', '/Column'].includes(String(attributesOf(node, pdf)['/Scope'])) ? [] : ['a header cell that does not say what it heads'];
};

const tables: Rule = (node, pdf) => {
  if (node.tag !== '/Table') return [];
  const spanOf = (cell: Node): number => Number(attributesOf(cell, pdf)['/ColSpan'] ?? 1);
  const widths = new Set(node.children.map((row) => row.children.reduce((sum, cell) => sum + spanOf(cell), 0)));
  const hasHeader = node.children.some((row) => row.children.some(({ tag }) => tag === '/TH'));
  return [
    ...(widths.size === 1 ? [] : [`a table with rows of ${[...widths].join(', ')} columns`]),
    ...(hasHeader ? [] : ['a table without a header cell']),
    ...(pdf.text(attributesOf(node, pdf)['/Summary']) === '' ? ['a table without a summary'] : []),
  ];
};

/** One title, and no level of headings left out, in each paper. */
function headingFaults(paper: Node): string[] {
  const levels = [...below(paper)].flatMap(({ tag }) => (/^\/H\d$/.test(tag) ? [Number(tag.slice(2))] : []));
  const titles = levels.filter((level) => level === 1).length;
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  return [
    ...(titles === 1 ? [] : [`${titles} titles in one paper`]),
    ...skipped.map((level) => `a heading of level ${level} below none of level ${level - 1}`),
  ];
}

/** Every mark of a page belongs to one element of the tree, and the tree of parents names the same element. */
function markFaults(root: Node, parentTree: ReadonlyMap<number, readonly Value[]>, pdf: PdfObjects): string[] {
  const owners = new Map<string, Node>();
  const faults: string[] = [];
  for (const node of below(root)) {
    for (const mark of node.marks) {
      if (owners.has(mark)) faults.push(`mark ${mark} belongs to two elements`);
      owners.set(mark, node);
    }
  }
  for (const page of pdf.pages) {
    const dictionary = pdf.dictionary(page);
    const content = readContent(pdf.stream(dictionary['/Contents']).bytes.toString('latin1'));
    faults.push(...content.faults.map((fault) => `${String(page)}: ${fault}`));
    const parents = parentTree.get(Number(dictionary['/StructParents'])) ?? [];
    for (const [id, tag] of content.marks) {
      const mark = markOf(page, id);
      const owner = owners.get(mark);
      if (owner === undefined) faults.push(`mark ${mark} is not reached from the structure`);
      else if (owner.tag !== tag) faults.push(`mark ${mark} calls itself ${tag} and belongs to ${owner.tag}`);
      if (parents[id] !== owner?.reference) faults.push(`the tree of parents gives mark ${mark} another element`);
      owners.delete(mark);
    }
  }
  return [...faults, ...[...owners.keys()].map((mark) => `the structure names mark ${mark}, which is on no page`)];
}

function parentTreeOf(pdf: PdfObjects, tree: Dictionary): Map<number, readonly Value[]> {
  const numbers = pdf.list(pdf.dictionary(tree['/ParentTree'])['/Nums']);
  const parents = new Map<number, readonly Value[]>();
  for (let index = 0; index < numbers.length; index += 2) parents.set(Number(numbers[index]), pdf.list(numbers[index + 1]));
  return parents;
}

export function structureFaults(pdf: PdfObjects): string[] {
  const tree = pdf.dictionary(pdf.catalog['/StructTreeRoot']);
  const roots = pdf.list(tree['/K']).map((reference) => nodeOf(pdf, reference));
  const [root] = roots;
  if (root === undefined || roots.length > 1 || root.tag !== '/Document') return ['the structure is not one document'];
  const papers = root.children.some(({ tag }) => tag === '/Part') ? root.children : [root];
  return [
    ...[...below(root)].flatMap((node) => [kinship, figures, headers, tables].flatMap((rule) => rule(node, pdf))),
    ...papers.flatMap(headingFaults),
    ...markFaults(root, parentTreeOf(pdf, tree), pdf),
  ];
}
