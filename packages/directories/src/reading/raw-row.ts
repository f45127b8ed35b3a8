/** A row as the file has it. */
export interface RawRow {
  /** Counted from 1 as a spreadsheet shows it: blank rows count, a quoted cell with line ends in it does not count twice. */
  readonly row: number;
  readonly cells: readonly string[];
  /** The row could not be taken apart: its only cell is the line as it stands. */
  readonly broken?: BrokenRow;
}

export type BrokenRow = 'broken-quotes' | 'row-too-long';

export const isBlank = (cells: readonly string[]): boolean => {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
};
