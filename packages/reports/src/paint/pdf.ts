/** A PDF to paint on, and what it says of itself: title, language, time, level of conformance. */

import type { Language } from '@double-random/core';
import PDFDocument from 'pdfkit';
import { FACES } from '../layout/faces.js';
import { setFont } from './fonts.js';

/** What a file says of itself. */
export interface Particulars {
  readonly language: Language;
  readonly title: string;
  readonly created: Date;
  /** Of what the file was made from; the file's identifier comes from it. */
  readonly hash: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text of the information dictionary. pdfkit writes its value there, and what it gives as a string into the XML of the
 * metadata, as it is.
 */
class Information extends String {
  override toString(): string {
    return super.toString().replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  }
}

export function newPdf({ language, title, created, hash }: Particulars): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    font: '',
    fontLayoutCache: false,
    info: {
      Title: new Information(title),
      Creator: 'Double Random',
      Producer: 'Double Random',
      CreationDate: created,
      Keywords: `sha256:${hash}`,
    },
  } as unknown as PDFKit.PDFDocumentOptions);
  // pdfkit accepts a font object here; its types know only files and bytes.
  for (const face of FACES) pdf.registerFont(face, setFont(face) as unknown as string);
  return pdf;
}
