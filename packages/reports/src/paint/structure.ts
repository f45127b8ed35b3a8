/** The tagged structure of a PDF while it is painted: which element the marks on the page belong to. */

import type { Tag } from '../layout/operations.js';
import { type Attributes, attributesOf, type ElementOptions } from './attributes.js';

type Element = PDFKit.PDFStructureElement;

/** Kinds of artifacts by ISO 32000. */
export type Artifact = 'Pagination' | 'Layout';

interface OpenElement {
  readonly tag: Tag | 'Part';
  readonly element: Element;
}

/** pdfkit writes some attributes of an element by options of its own; this is where it keeps them all. */
interface WithDictionary {
  readonly dictionary: { readonly data: { A?: Attributes } };
}

function setAttributes(element: Element, attributes: Attributes | undefined): void {
  if (attributes !== undefined) (element as unknown as WithDictionary).dictionary.data.A = attributes;
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
    open(tag, options) {
      endMark();
      // A table's cells speak for themselves: an alternative would be read in their place.
      const { alt } = options;
      const element = pdf.struct(tag, alt === undefined || tag === 'Table' ? {} : { alt });
      setAttributes(element, attributesOf(tag, options, pdf.page));
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
