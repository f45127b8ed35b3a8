/** Why a whole file cannot be read as a table. */
export type UnreadableCode = 'old-excel' | 'other-format' | 'broken-workbook' | 'workbook-too-large' | 'sheet-missing';

/**
 * Thrown while rows are on their way, which a value could not say; the import catches it and reports it.
 * `detail` is for the message only: the sheet that was asked for, or what the XML parser says.
 */
export class UnreadableTable extends Error {
  readonly code: UnreadableCode;
  readonly detail: string;

  constructor(code: UnreadableCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'UnreadableTable';
    this.code = code;
    this.detail = detail;
  }
}
