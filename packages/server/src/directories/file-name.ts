/** What messages and the audit log call the file of an import. */

/** A mobile telephone or an identity card in mainland China, also within other text. */
const PERSONAL = /(?<![0-9A-Za-z])(?:1[3-9]\d{9}|\d{17}[\dXx])(?![0-9A-Za-z])/g;

/** The name without the folders that it was in, on one line, and without numbers of persons: it stays in the audit log for good. */
export const fileNameOf = (given: string): string =>
  (given.split(/[/\\]/).at(-1) ?? '')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replaceAll(PERSONAL, '***')
    .trim() || 'file';
