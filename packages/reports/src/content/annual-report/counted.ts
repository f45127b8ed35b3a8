/** Figures of the report as its chapters read them. */

import type { AnnualReportRecord, FigureRecord } from '../../records/annual-report.js';
import { grouped } from '../figures.js';
import type { Writing } from '../writing.js';

export type Row = FigureRecord['rows'][number];

/** A part of a whole. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** `null`: there is nothing to have a share of. */
  readonly text: string | null;
}

/** What a chapter is written from. */
export interface Subject extends Writing {
  readonly record: AnnualReportRecord;
  /** Whose figures these are: the city, or the department. */
  readonly whole: string;
}

export const rowsOf = ({ record }: Subject, id: string): readonly Row[] => record.figures.find((figure) => figure.id === id)?.rows ?? [];

export const shareOfRow = ({ count, of, text }: Row): Share => ({ count, of: of ?? 0, text });

/** The only row of a figure that is counted once; of nothing where the record has no such figure. */
export const share = (subject: Subject, id: string): Share => {
  const [row] = rowsOf(subject, id);
  return row === undefined ? { count: 0, of: 0, text: null } : shareOfRow(row);
};

export const count = (subject: Subject, id: string): number => share(subject, id).count;

/** Where there is nothing to have a share of stands that, not 0 %. */
export const shareText = ({ say }: Writing, { text }: Share): string => text ?? say('无', 'n/a');

/** `130/135`. */
export const partText = (part: Share): string => `${grouped(part.count)}/${grouped(part.of)}`;

/** Exactly; nothing to have a share of reaches nothing. */
export const reaches = (part: Share, percent: number): boolean =>
  part.of > 0 && BigInt(part.count) * 100n >= BigInt(part.of) * BigInt(percent);

const byShare = (a: Share, b: Share): number => {
  const difference = BigInt(a.count) * BigInt(b.of) - BigInt(b.count) * BigInt(a.of);
  return difference > 0n ? -1 : difference < 0n ? 1 : 0;
};

/** The largest share first, then the larger count; what there is no share of comes last. */
export const largestShareFirst = (a: Share, b: Share): number =>
  Number(a.of === 0) - Number(b.of === 0) || byShare(a, b) || b.count - a.count;

const HUNDREDTHS = 100n;

/** `count` to each of `of`, half up to hundredths, as the statistics round means. */
export function meanText(total: number, of: number): string {
  const hundredths = (2n * HUNDREDTHS * BigInt(total) + BigInt(of)) / (2n * BigInt(of));
  return `${grouped(hundredths / HUNDREDTHS)}.${String(hundredths % HUNDREDTHS).padStart(2, '0')}`;
}

type Member = Row['group'][number];

/** A department, a class, an item or a number, in words; `nothing` for a group without a name. */
export const memberText = ({ named }: Writing, member: Member | undefined, nothing: string): string => {
  if (member === null || member === undefined) return nothing;
  return typeof member === 'number' ? grouped(member) : named(member);
};

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
