/**
 * What a signature adds to a report, behind its last byte: a field without a place on the paper, the signature's
 * dictionary with room for its content, and the cross-reference table of both. The report itself stays as it was, so the
 * file without the increment is the unsigned one. The same report and the same words make the same increment.
 */

import { createHash } from 'node:crypto';
import { PDFCrossRefSection, type PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type PdfFile, UnreadablePdf } from '../read/pdf-file.js';

/** What stands in the signature's dictionary, for people. */
export interface SignatureWords {
  /** Whose signature it is. */
  readonly name: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly reason: string | null;
  readonly location: string | null;
}

export interface Prepared {
  /** The report with the increment; the content of the signature is still zeros. */
  readonly bytes: Uint8Array;
  /** Where the hexadecimal content stands, its brackets included: all other bytes are signed. */
  readonly gap: { readonly from: number; readonly to: number };
}

/** Room for a `ByteRange` of any file below ten gigabytes. */
const RANGE_LENGTH = 48;

/** Print, and locked against moving: ISO 32000-1, 12.5.3. PDF/A wants the first. */
const WIDGET_FLAGS = 4 | 128;

/** Signatures exist, and saving must append: ISO 32000-1, 12.7.2. */
const SIGNATURE_FLAGS = 3;

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** `D:20260306080000Z`. */
const dateText = (at: string): string => `D:${at.replaceAll(/[-:T]/g, '')}`;

const without = (dictionary: PDFDict, name: string): [string, PDFObject][] =>
  dictionary.entries().flatMap(([key, value]) => (key === PDFName.of(name) ? [] : [[key.decodeText(), value]]));

/** The pages are a tree; its first leaf is the first page. */
function firstPage(pdf: PdfFile): PDFRef {
  let found = pdf.catalog.get(PDFName.of('Pages'));
  for (let depth = 0; depth < 32; depth++) {
    if (!(found instanceof PDFRef)) break;
    const node = pdf.dictionary(found, 'Pages');
    if (node.get(PDFName.of('Type')) === PDFName.of('Page')) return found;
    found = pdf.members(node, 'Kids')[0];
  }
  throw new UnreadablePdf('Pages');
}

function rootOf(pdf: PdfFile): PDFRef {
  const root = pdf.trailer.get(PDFName.of('Root'));
  if (root instanceof PDFRef) return root;
  throw new UnreadablePdf('Root');
}

/** The signature's dictionary up to its content; what follows closes it. */
function signatureHead({ name, at, reason, location }: SignatureWords, range: string): string {
  const said: readonly (readonly [string, string | null])[] = [
    ['Name', name],
    ['Reason', reason],
    ['Location', location],
  ];
  const texts = said.flatMap(([key, value]) => (value === null ? [] : [`/${key} ${PDFHexString.fromText(value)}\n`]));
  return `<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n/M (${dateText(at)})\n${texts.join('')}/ByteRange ${range.padEnd(RANGE_LENGTH)}\n/Contents `;
}

function trailerText(pdf: PdfFile, size: number): string {
  const [first] = pdf.members(pdf.trailer, 'ID');
  if (!(first instanceof PDFHexString)) throw new UnreadablePdf('ID');
  const changed = PDFHexString.of(createHash('sha256').update(pdf.bytes).digest('hex').slice(0, 32));
  const members = { Size: PDFNumber.of(size), Prev: PDFNumber.of(pdf.table), ID: pdf.list([first, changed]) };
  const kept = Object.fromEntries(without(pdf.trailer, 'Prev'));
  return `trailer\n${pdf.build({ ...kept, ...members })}\n`;
}

/**
 * @param room bytes that the signature's content may take
 * Throws UnreadablePdf for what this package did not make.
 */
export function prepareSignature(pdf: PdfFile, words: SignatureWords, room: number): Prepared {
  const page = firstPage(pdf);
  const root = rootOf(pdf);
  const field = PDFRef.of(pdf.size);
  const signature = PDFRef.of(pdf.size + 1);
  const form = pdf.catalog.get(PDFName.of('AcroForm'));
  const fields = form === undefined ? [] : pdf.members(pdf.dictionary(form, 'AcroForm'), 'Fields');
  const pageDictionary = pdf.dictionary(page, 'Page');
  const widget = pdf.build({
    Type: PDFName.of('Annot'),
    Subtype: PDFName.of('Widget'),
    FT: PDFName.of('Sig'),
    T: PDFString.of(`Signature${fields.length + 1}`),
    V: signature,
    F: PDFNumber.of(WIDGET_FLAGS),
    Rect: pdf.list([0, 0, 0, 0].map((zero) => PDFNumber.of(zero))),
    P: page,
  });
  const signedPage = pdf.build({
    ...Object.fromEntries(without(pageDictionary, 'Annots')),
    Annots: pdf.list([...pdf.members(pageDictionary, 'Annots'), field]),
    Tabs: PDFName.of('S'),
  });
  const signedRoot = pdf.build({
    ...Object.fromEntries(without(pdf.catalog, 'AcroForm')),
    AcroForm: pdf.build({ Fields: pdf.list([...fields, field]), SigFlags: PDFNumber.of(SIGNATURE_FLAGS) }),
  });

  let text = pdf.bytes.at(-1) === 0x0a ? '' : '\n';
  const places = new Map<PDFRef, number>();
  const begin = (ref: PDFRef): void => {
    places.set(ref, pdf.bytes.length + text.length);
    text += `${ref.objectNumber} ${ref.generationNumber} obj\n`;
  };
  for (const [ref, dictionary] of [[page, signedPage] as const, [root, signedRoot] as const, [field, widget] as const]) {
    begin(ref);
    text += `${dictionary}\nendobj\n`;
  }
  begin(signature);
  const from = pdf.bytes.length + text.length + signatureHead(words, '').length;
  const to = from + 2 + room * 2;
  let tail = '\n>>\nendobj\n';
  const table = to + tail.length;
  const section = PDFCrossRefSection.create();
  for (const [ref, at] of [...places].sort(([a], [b]) => a.objectNumber - b.objectNumber)) section.addEntry(ref, at);
  tail += `${section}${trailerText(pdf, pdf.size + 2)}startxref\n${table}\n%%EOF\n`;
  const head = signatureHead(words, `[0 ${from} ${to} ${tail.length}]`);
  const bytes = Buffer.concat([pdf.bytes, latin(`${text}${head}<${'0'.repeat(room * 2)}>${tail}`)]);
  return { bytes: new Uint8Array(bytes), gap: { from, to } };
}
