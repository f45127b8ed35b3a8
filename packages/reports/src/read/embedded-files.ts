/** The files that a PDF carries, found by their names. */

import { type PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { type PdfFile, UnreadablePdf } from './pdf-file.js';

/** A report carries two files, and room for more. */
const MOST_FILES = 64;
const MOST_NODES = 64;

function words(object: PDFObject | undefined): string {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  throw new UnreadablePdf('string');
}

/** The leaves of the name tree; a tree that refers to itself ends at the limit. */
function specifications(pdf: PdfFile): PDFDict[] {
  const names = pdf.resolve(pdf.catalog.get(PDFName.of('Names')));
  if (names === undefined) return [];
  const root = pdf.dictionary(names, 'Names').get(PDFName.of('EmbeddedFiles'));
  const nodes = root === undefined ? [] : [pdf.dictionary(root, 'EmbeddedFiles')];
  const found: PDFDict[] = [];
  for (let visited = 0; nodes.length > 0; visited++) {
    const node = nodes.pop() as PDFDict;
    if (visited === MOST_NODES || found.length > MOST_FILES) throw new UnreadablePdf('EmbeddedFiles');
    nodes.push(...pdf.members(node, 'Kids').map((kid) => pdf.dictionary(kid, 'Kids')));
    // Pairs of a key and what it stands for.
    const leaves = pdf.members(node, 'Names').filter((_, index) => index % 2 === 1);
    found.push(...leaves.map((leaf) => pdf.dictionary(leaf, 'Filespec')));
  }
  return found;
}

/** The stream of each file by its name, not yet unpacked. Throws UnreadablePdf, for a name that occurs twice too. */
export function embeddedFiles(pdf: PdfFile): ReadonlyMap<string, PDFObject | undefined> {
  const files = new Map<string, PDFObject | undefined>();
  for (const specification of specifications(pdf)) {
    const name = words(pdf.resolve(specification.get(PDFName.of('UF')) ?? specification.get(PDFName.of('F'))));
    if (files.has(name)) throw new UnreadablePdf(name);
    const streams = pdf.dictionary(specification.get(PDFName.of('EF')), 'EF');
    files.set(name, pdf.resolve(streams.get(PDFName.of('F'))));
  }
  return files;
}
