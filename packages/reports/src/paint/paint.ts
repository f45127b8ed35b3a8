/**
 * From a document to PDF: pages are painted one by one and leave through the sink, so memory does not hold the file.
 * The same document gives the same bytes: no clock, no random id.
 */

import PDFDocument from 'pdfkit';
import type { Document } from '../content/document.js';
import { FACES } from '../layout/faces.js';
import { INK, PAGE } from '../layout/geometry.js';
import { countPages, layOut } from '../layout/layout.js';
import type { Operation, TextOperation } from '../layout/operations.js';
import { setFont, width } from './fonts.js';
import { qrCode } from './qr.js';
import type { Sink } from './sink.js';
import { type Structure, structure } from './structure.js';

/** pdfkit writes the title into XML as it is. */
const forMetadata = (text: string): string => text.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');

function newPdf(document: Document): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    tagged: true,
    displayTitle: true,
    lang: document.language === 'zh' ? 'zh-CN' : 'en',
    font: '',
    fontLayoutCache: false,
    info: {
      Title: forMetadata(document.title),
      Creator: 'Double Random',
      Producer: 'Double Random',
      CreationDate: new Date(document.created),
    },
  } as PDFKit.PDFDocumentOptions);
  // pdfkit accepts a font object here; its types know only files and bytes.
  for (const face of FACES) pdf.registerFont(face, setFont(face) as unknown as string);
  return pdf;
}

interface Painter {
  readonly pdf: PDFKit.PDFDocument;
  readonly marks: Structure;
  /** The heading of level 1 that bookmarks of level 2 go under. */
  chapter: PDFKit.PDFOutline;
  /** The page's fill colour, as far as this painter has set one. */
  ink: string | undefined;
}

/** A page takes the colour over from text to text, which keeps the file small. */
function useInk(painter: Painter, color: string): void {
  if (painter.ink === color) return;
  painter.pdf.fillColor(color);
  painter.ink = color;
}

function paintText(painter: Painter, { artifact, face, size, color, text, x, baseline, spacing }: TextOperation): void {
  const { pdf, marks } = painter;
  if (artifact) marks.artifact('Pagination');
  else marks.content();
  useInk(painter, color);
  pdf.font(face, size).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
}

function paintQr(painter: Painter, payload: string, x: number, y: number, side: number): void {
  const { pdf, marks } = painter;
  const { size, runs } = qrCode(payload);
  const module = side / size;
  marks.content();
  useInk(painter, INK);
  for (const { row, column, length } of runs) pdf.rect(x + column * module, y + row * module, length * module, module);
  pdf.fill();
}

function paint(painter: Painter, operation: Operation): void {
  const { pdf, marks } = painter;
  switch (operation.kind) {
    case 'page':
      marks.endMark();
      pdf.addPage();
      painter.ink = undefined;
      return;
    case 'open':
      marks.open(operation.tag, operation);
      return;
    case 'close':
      marks.close();
      return;
    case 'text':
      paintText(painter, operation);
      return;
    case 'qr':
      paintQr(painter, operation.payload, operation.x, operation.y, operation.side);
      return;
    case 'rule':
      marks.artifact('Layout');
      pdf.moveTo(operation.x1, operation.y1).lineTo(operation.x2, operation.y2).lineWidth(operation.weight).stroke(operation.color);
      return;
    case 'fill':
      marks.artifact('Layout');
      useInk(painter, operation.color);
      pdf.rect(operation.x, operation.y, operation.width, operation.height).fill();
      return;
    case 'bookmark':
      if (operation.level === 1) painter.chapter = pdf.outline.addItem(operation.text);
      else painter.chapter.addItem(operation.text);
      return;
  }
}

async function drain(pdf: PDFKit.PDFDocument, sink: Sink): Promise<void> {
  for (let chunk = pdf.read(); chunk !== null; chunk = pdf.read()) {
    await sink.write(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk);
  }
}

/** Resolves when the last byte has been taken. Errors of the sink reject it. */
export async function paintDocument(document: Document, sink: Sink): Promise<{ readonly pages: number }> {
  const pages = countPages(document, width);
  const pdf = newPdf(document);
  const painter: Painter = { pdf, marks: structure(pdf), chapter: pdf.outline, ink: undefined };
  for (const operation of layOut(document, width, pages)) {
    paint(painter, operation);
    if (operation.kind === 'page') await drain(pdf, sink);
  }
  pdf.end();
  await drain(pdf, sink);
  return { pages };
}
