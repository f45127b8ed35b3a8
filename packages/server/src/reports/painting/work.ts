/** What a painting thread is told, and what it answers: plain data that threads hand to each other. */

import type { CertificateOptions, Notice, ReportOptions, ReportRecord } from '@double-random/reports';
import type { Reason } from '../../problems/problems.js';
import type { PaperSignature } from '../signatures.js';

type Bundle = NonNullable<CertificateOptions['bundle']>;

export type Work =
  | { readonly kind: 'paper'; readonly record: ReportRecord; readonly options: ReportOptions; readonly signature: PaperSignature | null }
  /** Many papers in one file. */
  | { readonly kind: 'papers'; readonly records: readonly ReportRecord[]; readonly title: string; readonly options: ReportOptions }
  /** Of a draw, from the ZIP of what is published of it, which the thread reads and verifies. */
  | {
      readonly kind: 'certificate';
      readonly bundle: Bundle;
      readonly notice: Notice;
      readonly options: ReportOptions;
      readonly signature: PaperSignature | null;
    };

/** `more`: one piece was taken, one more may come. `stop`: nobody wants the rest. */
export type ToThread = 'more' | 'stop';

export type FromThread =
  /** Characters that are named on the paper because the fonts lack them. */
  | { readonly kind: 'begun'; readonly missing: readonly Reason[] }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'progress'; readonly pages: number; readonly of: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'stopped' }
  /** A bug: what was thrown. */
  | { readonly kind: 'failed'; readonly error: Error };

/** Pieces that may be on their way to whoever takes them: so much memory a slow disk costs, and no more. */
export const WINDOW = 16;

/** Bytes of a piece, about. */
export const PIECE = 65_536;
