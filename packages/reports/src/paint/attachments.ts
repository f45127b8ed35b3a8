/** Associated files of a PDF. */

import type { Attachment } from '../attachment.js';

/** What pdfkit takes beside what its types know. */
interface Options extends PDFKit.Mixins.PDFAttachmentOptions {
  readonly relationship: Attachment['relationship'];
}

/** @param modified the time that the file is said to be of */
export function attach(pdf: PDFKit.PDFDocument, { key, name, type, relationship, description, bytes }: Attachment, modified: Date): void {
  const options: Options = { name, type, relationship, description, creationDate: modified, modifiedDate: modified, hidden: true };
  // pdfkit returns the file's specification, not the document as its types say.
  const specification = pdf.file(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    options,
  ) as unknown as PDFKit.PDFKitReference;
  // It would take the name as the key, and sort keys by the language of the machine.
  pdf.addNamedEmbeddedFile(key, specification);
}
