/** The files that a PDF carries, by the keys under which it names them. */

import { type PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { type PdfFile, UnreadablePdf } from './pdf-file.js';

/** A report carries two files, and room for more. */
const MOST_FILES = 64;
const MOST_NODES = 64;

function textOf(object: PDFObject | undefined): string {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  throw new UnreadablePdf('string');
}

/** A key, and the file that it stands for. */
type Leaf = readonly [key: PDFObject | undefined, specification: PDFObject | undefined];

function pairs(members: readonly PDFObject[]): Leaf[] {
  return members.flatMap((member, index) => (index % 2 === 0 ? [[member, members[index + 1]] as const] : []));
}

/** The leaves of the name tree; a tree that refers to itself ends at the limit. */
function leavesOf(pdf: PdfFile): Leaf[] {
  const names = pdf.resolve(pdf.catalog.get(PDFName.of('Names')));
  if (names === undefined) return [];
  const root = pdf.dictionary(names, 'Names').get(PDFName.of('EmbeddedFiles'));
  const nodes = root === undefined ? [] : [pdf.dictionary(root, 'EmbeddedFiles')];
  const found: Leaf[] = [];
  for (let visited = 0; nodes.length > 0; visited++) {
    const node = nodes.pop() as PDFDict;
    if (visited === MOST_NODES || found.length > MOST_FILES) throw new UnreadablePdf('EmbeddedFiles');
    nodes.push(...pdf.members(node, 'Kids').map((kid) => pdf.dictionary(kid, 'Kids')));
    found.push(...pairs(pdf.members(node, 'Names')));
  }
  return found;
}

/** The stream of each file by its key, not yet unpacked. Throws UnreadablePdf, for a key that occurs twice too. */
export function embeddedFiles(pdf: PdfFile): ReadonlyMap<string, PDFObject | undefined> {
  const files = new Map<string, PDFObject | undefined>();
  for (const [first, second] of leavesOf(pdf)) {
    const key = textOf(pdf.resolve(first));
    if (files.has(key)) throw new UnreadablePdf(key);
    const streams = pdf.dictionary(pdf.dictionary(second, 'Filespec').get(PDFName.of('EF')), 'EF');
    files.set(key, pdf.resolve(streams.get(PDFName.of('F'))));
  }
  return files;
}
