/** Whether a PDF is the paper that its record makes, byte for byte, and nothing was added but signatures. */

import { prepareSignature } from '../sign/increment.js';
import { PdfFile, UnreadablePdf } from './pdf-file.js';
import { type FoundSignature, signaturesIn } from './signatures.js';

/** Where a file first differs from the one expected, counted from 1. `in`: in what was printed, or behind it. */
export interface Difference {
  readonly in: 'paper' | 'signatures';
  readonly byte: number;
}

/** The first index where two arrays differ, within a part of both; `undefined` where they do not. */
function firstDifference(a: Uint8Array, b: Uint8Array, from: number, to: number): number | undefined {
  if (Buffer.compare(a.subarray(from, to), b.subarray(from, to)) === 0) return undefined;
  let at = from;
  while (at < to && a[at] === b[at]) at++;
  return at;
}

/** What a signature added, made again from its words; only its content, which is the key's work, is taken as it is. */
function differenceIn(pdf: Uint8Array, before: number, { words, gap, end }: FoundSignature): number | undefined {
  if (gap === undefined || gap.from <= before) return before;
  const made = prepareSignature(new PdfFile(pdf.slice(0, before)), words, (gap.to - gap.from - 2) / 2);
  const head = firstDifference(pdf, made.bytes, before, gap.from + 1);
  const tail = head ?? firstDifference(pdf, made.bytes, gap.to - 1, Math.max(end, made.bytes.length));
  return tail;
}

/**
 * Compares a file with the paper made again. Behind the paper only signatures may stand: the increment of each is made again
 * too, for an increment can change what every page shows.
 */
export async function compareReport(pdf: Uint8Array, paper: Uint8Array): Promise<Difference | undefined> {
  const inPaper = firstDifference(pdf, paper, 0, paper.length);
  if (inPaper !== undefined) return { in: 'paper', byte: inPaper + 1 };
  let end = paper.length;
  try {
    for (const signature of pdf.length === end ? [] : await signaturesIn(new PdfFile(pdf))) {
      const at = differenceIn(pdf, end, signature);
      if (at !== undefined) return { in: 'signatures', byte: at + 1 };
      end = signature.end;
    }
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
  }
  return end === pdf.length ? undefined : { in: 'signatures', byte: end + 1 };
}
