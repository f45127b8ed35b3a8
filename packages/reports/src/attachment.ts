/** Files that a PDF carries, so that it can be checked and made again from itself. */

export interface Attachment {
  /** What programs find the file by; the same in every PDF. */
  readonly key: 'bundle.zip' | 'record.json';
  /** What people save it as. */
  readonly name: string;
  readonly type: 'application/json' | 'application/zip';
  /** `Data`: what the pages were made from; `Source`: what that was taken from. */
  readonly relationship: 'Data' | 'Source';
  /** For readers that list the files. */
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Longer ones do not fit into every file system. */
const LONGEST_NAME = 100;

/** Whether it names a file on every system, and nothing but a file. */
export const isFileName = (name: string): boolean => name.length <= LONGEST_NAME && /^[0-9A-Za-z][0-9A-Za-z._-]*\.zip$/.test(name);
