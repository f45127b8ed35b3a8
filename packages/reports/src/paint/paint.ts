/**
 * From documents to PDF: pages are painted one by one and leave through the sink, so memory does not hold the file.
 * The same documents give the same bytes: no clock, no random id.
 */

import type { Language } from '@double-random/core';
import type { Attachment } from '../attachment.js';
import type { Document } from '../content/document.js';
import { INK } from '../layout/geometry.js';
import { countPages, layOut } from '../layout/layout.js';
import type { Operation, TextOperation } from '../layout/operations.js';
import { attach } from './attachments.js';
import { width } from './fonts.js';
import { newPdf } from './pdf.js';
import { qrCode } from './qr.js';
import type { Sink } from './sink.js';
import { type Structure, structure } from './structure.js';

/** What makes up a PDF. */
export interface File {
  readonly language: Language;
  readonly title: string;
  /** Of what the file was made from. */
  readonly hash: string;
  readonly documents: readonly Document[];
  readonly attachments: readonly Attachment[];
}

/** Told after each page; a promise makes the painter wait, so that others of the same thread get their turn. */
export type Progress = (pages: number, of: number) => void | Promise<void>;

interface Painter {
  readonly pdf: PDFKit.PDFDocument;
  readonly marks: Structure;
  /** What a paper is in the structure: the whole document, or a part of it. */
  readonly paperTag: 'Document' | 'Part';
  /** What the bookmarks of a paper go under. */
  paper: PDFKit.PDFOutline;
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

/** What is drawn belongs to the page alone, unless it is part of a figure. */
function markDrawn({ marks }: Painter, part = false): void {
  if (part) marks.content();
  else marks.artifact('Layout');
}

function paint(painter: Painter, operation: Operation): void {
  const { pdf, marks } = painter;
  switch (operation.kind) {
    case 'page':
      marks.endMark();
      pdf.addPage({ size: [operation.width, operation.height], margin: 0 });
      painter.ink = undefined;
      return;
    case 'open':
      marks.open(operation.tag === 'Document' ? painter.paperTag : operation.tag, operation);
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
      markDrawn(painter, operation.part);
      pdf.moveTo(operation.x1, operation.y1).lineTo(operation.x2, operation.y2).lineWidth(operation.weight).stroke(operation.color);
      return;
    case 'fill':
      markDrawn(painter, operation.part);
      useInk(painter, operation.color);
      pdf.rect(operation.x, operation.y, operation.width, operation.height).fill();
      return;
    case 'bookmark':
      if (operation.level === 1) painter.chapter = painter.paper.addItem(operation.text);
      else painter.chapter.addItem(operation.text);
      return;
  }
}

async function drain(pdf: PDFKit.PDFDocument, sink: Sink): Promise<void> {
  for (let chunk = pdf.read(); chunk !== null; chunk = pdf.read()) {
    await sink.write(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk);
  }
}

/** The time of the newest paper. */
function createdOf(documents: readonly Document[]): Date {
  let newest = Number.NEGATIVE_INFINITY;
  for (const { created } of documents) newest = Math.max(newest, Date.parse(created));
  return new Date(newest);
}

type PageDone = () => void | Promise<void>;

async function paintPaper(document: Document, pages: number, painter: Painter, sink: Sink, pageDone: PageDone): Promise<void> {
  let page = 0;
  for (const operation of layOut(document, width, pages)) {
    if (operation.kind === 'page' && page > 0) await pageDone();
    paint(painter, operation);
    if (operation.kind !== 'page') continue;
    page += 1;
    if (page === 1 && painter.paperTag === 'Part') painter.paper = painter.pdf.outline.addItem(document.title);
    await drain(painter.pdf, sink);
  }
  await pageDone();
}

/** Resolves when the last byte has been taken. Errors of the sink and of the progress reject it. */
export async function paintDocuments(file: File, sink: Sink, progress?: Progress): Promise<{ readonly pages: number }> {
  const { documents, attachments } = file;
  const counts = documents.map((document) => countPages(document, width));
  const pages = counts.reduce((sum, count) => sum + count, 0);
  const created = createdOf(documents);
  const pdf = newPdf({ ...file, created });
  const isBatch = documents.length > 1;
  const painter: Painter = {
    pdf,
    marks: structure(pdf),
    paperTag: isBatch ? 'Part' : 'Document',
    paper: pdf.outline,
    chapter: pdf.outline,
    ink: undefined,
  };
  let painted = 0;
  const pageDone: PageDone = () => progress?.(++painted, pages);
  if (isBatch) painter.marks.open('Document', {});
  for (const [index, document] of documents.entries()) await paintPaper(document, counts[index] as number, painter, sink, pageDone);
  if (isBatch) painter.marks.close();
  for (const attachment of attachments) attach(pdf, attachment, created);
  pdf.end();
  await drain(pdf, sink);
  return { pages };
}
