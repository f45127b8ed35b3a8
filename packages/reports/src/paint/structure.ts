/** The tagged structure of a PDF while it is painted: which element the marks on the page belong to. */

import type { Tag } from '../layout/operations.js';

type Element = PDFKit.PDFStructureElement;

/** Kinds of artifacts by ISO 32000. */
export type Artifact = 'Pagination' | 'Layout';

interface OpenElement {
  readonly tag: Tag | 'Part';
  readonly element: Element;
}

interface ElementOptions {
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  /** Columns that a cell takes. */
  readonly span?: number;
}

/** pdfkit writes a cell's scope, but knows no other way to say how many columns it takes. */
interface WithDictionary {
  readonly dictionary: { readonly data: { A?: Readonly<Record<string, unknown>> } };
}

function setSpan(element: Element, span: number): void {
  const { data } = (element as unknown as WithDictionary).dictionary;
  data.A = { ...data.A, O: 'Table', ColSpan: span };
}

export interface Structure {
  open(tag: Tag | 'Part', options: ElementOptions): void;
  close(): void;
  /** What is painted next belongs to the innermost open element. */
  content(): void;
  /** What is painted next belongs to the page alone: heads, feet and repeated table heads, or rules and shades. */
  artifact(kind: Artifact): void;
  /** No mark may be open when a page ends. */
  endMark(): void;
}

export function structure(pdf: PDFKit.PDFDocument): Structure {
  const stack: OpenElement[] = [];
  let mark: Element | Artifact | undefined;
  const endMark = (): void => {
    if (mark !== undefined) pdf.endMarkedContent();
    mark = undefined;
  };
  return {
    endMark,
    open(tag, { alt, scope, span }) {
      endMark();
      const element = pdf.struct(tag, { ...(alt === undefined ? {} : { alt }), ...(scope === undefined ? {} : { scope }) });
      if (span !== undefined) setSpan(element, span);
      const parent = stack.at(-1);
      if (parent === undefined) pdf.addStructure(element);
      else parent.element.add(element);
      stack.push({ tag, element });
    },
    close() {
      endMark();
      const closed = stack.pop();
      if (closed === undefined) throw new Error('the layout closed an element that was not open');
      closed.element.end();
    },
    content() {
      const innermost = stack.at(-1);
      if (innermost === undefined) throw new Error('the layout set text outside every element');
      if (mark === innermost.element) return;
      endMark();
      innermost.element.add(pdf.markStructureContent(innermost.tag));
      mark = innermost.element;
    },
    artifact(kind) {
      if (mark === kind) return;
      endMark();
      pdf.markContent('Artifact', { type: kind });
      mark = kind;
    },
  };
}
