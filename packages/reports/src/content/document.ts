/** A document before it is painted: plain data, in reading order. */

import type { Language } from '@double-random/core';
import type { Chart } from './chart.js';

export type Orientation = 'portrait' | 'landscape';

export type Align = 'left' | 'center' | 'right';

/** `code` is for hashes and other long figures: every character takes the same width. */
export type Style = 'text' | 'code';

/** `content`: as wide as its widest line, so that ids and figures stay whole; a number: its share of what the others leave. */
export type ColumnWidth = number | 'content';

export interface Column {
  readonly header: string;
  readonly width: ColumnWidth;
  readonly align: Align;
  readonly style?: Style;
}

/** A line of its own across all columns that says what the rows below it, down to the next one, have in common. */
export interface RowGroup {
  /** The first row that belongs to it. */
  readonly from: number;
  readonly name: string;
  /** Says where the rows go on on another page what they belong to; cut to one line. */
  readonly again: string;
  /** Beside the name, once. A line feed starts a new line. */
  readonly note: string;
}

/** The first row is repeated on every page. A line feed inside a cell starts a new line. */
export interface Table {
  readonly kind: 'table';
  /** What the table shows, for those who hear it read. */
  readonly summary: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** In the order of the rows; the first one begins with row 0. None unless given. */
  readonly groups?: readonly RowGroup[];
}

/** `label` names what stands beside it. `blankLines`: at least so many lines high, so that somebody can write there. */
export interface FormCell {
  readonly role: 'label' | 'value';
  readonly text: string;
  /** Columns that it takes; 1 unless given. */
  readonly span?: number;
  readonly align?: Align;
  readonly style?: Style;
  readonly blankLines?: number;
}

/** A form as offices print them: a ruled grid whose cells may take several columns. Each row fills all columns. */
export interface Form {
  readonly kind: 'form';
  readonly summary: string;
  /** Shares of the width. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly FormCell[])[];
  /** Whether a page that it does not fit on any more is left for the next one; a form longer than a page is parted between its rows. */
  readonly together?: boolean;
}

export interface Field {
  readonly label: string;
  readonly value: string;
  readonly style?: Style;
}

/** The figures that a reader looks for first, large, three in a row. */
export interface Tiles {
  readonly kind: 'tiles';
  readonly tiles: readonly { readonly label: string; readonly value: string; readonly note: string }[];
}

export type Block =
  /** One line if the parts fit into it, else a line or more for each. */
  | { readonly kind: 'title'; readonly parts: readonly string[] }
  /** 发文字号, with the red line of an official document below it. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** 主送: whom the document is for, on a line of its own that is not indented. */
  | { readonly kind: 'addressee'; readonly text: string }
  /** Points one below the other, numbered 1. 2. 3. */
  | { readonly kind: 'points'; readonly points: readonly string[] }
  /** Labels and values, one below the other. */
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | Table
  | Form
  | Tiles
  /** `caption` stands below, with the chart's number; `alt` says in words what it shows, its numbers included. */
  | { readonly kind: 'chart'; readonly chart: Chart; readonly caption: string; readonly alt: string }
  /** Commands to type, one a line. */
  | { readonly kind: 'commands'; readonly lines: readonly string[] }
  /** A QR code; `alt` says what it holds. */
  | { readonly kind: 'qr'; readonly payload: string; readonly alt: string; readonly caption: string }
  /** What follows begins on a page of its own. */
  | { readonly kind: 'new-page' }
  /** Lines for people to sign on, each with its label before it: 被检查对象（签名或盖章）：______ */
  | { readonly kind: 'sign-here'; readonly labels: readonly string[] }
  /** 落款: who issues the document, each with a place for the seal, and the day. */
  | { readonly kind: 'signatures'; readonly issuers: readonly string[]; readonly seal: string; readonly date: string };

export interface Document {
  readonly language: Language;
  readonly title: string;
  /** What the running head of each page names beside the title. */
  readonly reference: string;
  /** RFC 3339, UTC: the time that the file says it was made at; from the record, never from a clock. */
  readonly created: string;
  /** `landscape` for tables that an upright page is too narrow for; upright unless given. */
  readonly orientation?: Orientation;
  readonly blocks: readonly Block[];
}
