/** Shares of a whole, exactly: counts over counts, and the percentage that people read. */

export interface Share {
  readonly count: number;
  readonly of: number;
  /** `count / of` in percent, rounded half up to tenths, e.g. `66.7%`; `null` when there is nothing to have a share of. */
  readonly percent: string | null;
}

const TENTHS_OF_PERCENT = 1000n;
const TENTHS = 10n;

/** A percentage, half up to tenths, of a fraction that is not negative. */
export function percentText(num: bigint, den: bigint): string {
  const tenths = (2n * TENTHS_OF_PERCENT * num + den) / (2n * den);
  return `${tenths / TENTHS}.${tenths % TENTHS}%`;
}

/** @param count at most `of`; both whole numbers */
export const shareOf = (count: number, of: number): Share => ({
  count,
  of,
  percent: of === 0 ? null : percentText(BigInt(count), BigInt(of)),
});

/** Whether a share reaches so many percent, exactly. Nothing to have a share of reaches nothing. */
export const reaches = ({ count, of }: Share, percent: number): boolean => of > 0 && BigInt(count) * 100n >= BigInt(of) * BigInt(percent);
