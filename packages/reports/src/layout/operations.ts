/**
 * What a layout hands to the painter: a stream, page by page, in reading order. Texts inside `open` and `close` belong
 * to that element of the document's structure; rules and fills that are no `part` of it and texts marked as artifacts belong to the page alone.
 * Points, from the page's top left corner.
 */

import type { Face } from './faces.js';

/** Structure types of ISO 32000. */
export type Tag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Code'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextOperation {
  readonly kind: 'text';
  readonly x: number;
  readonly baseline: number;
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly color: string;
  /** Points added behind each character, to fill the line. */
  readonly spacing: number;
  readonly artifact: boolean;
}

export type Operation =
  | { readonly kind: 'page'; readonly width: number; readonly height: number }
  /** `span`: columns that a cell takes. `box`: where a figure stands. */
  | {
      readonly kind: 'open';
      readonly tag: Tag;
      readonly alt?: string;
      readonly scope?: 'Row' | 'Column';
      readonly span?: number;
      readonly box?: Box;
    }
  | { readonly kind: 'close' }
  | TextOperation
  | {
      readonly kind: 'rule';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly weight: number;
      readonly color: string;
      /** Of the open element, as the bars of a chart are. */
      readonly part?: boolean;
    }
  | {
      readonly kind: 'fill';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
      readonly part?: boolean;
    }
  | { readonly kind: 'qr'; readonly x: number; readonly y: number; readonly side: number; readonly payload: string }
  | { readonly kind: 'bookmark'; readonly level: 1 | 2; readonly text: string };
