/** What stands beside the folder of a draw, and never in it: everything inside is published. */

import { join } from 'node:path';

/** Names and salts of the inspectors, one line each as in `persons.ndjson`. */
export const privateFolderOf = (folder: string): string => `${folder}.private`;
export const privatePersonsOf = (folder: string): string => join(privateFolderOf(folder), 'persons.ndjson');

/** Names for codes, for the certificate; the published part of a sealed draw has those of the draw. */
export const noticeOf = (folder: string): string => `${folder.replace(/\.sealed$/, '')}.notice.json`;

/** What of a sealed draw may be published before its disclosure. */
export const sealedFolderOf = (folder: string): string => `${folder}.sealed`;

export const certificateOf = (folder: string): string => `${folder}.pdf`;

export const lockOf = (folder: string): string => `${folder}.lock`;

const RESERVED = /^\.{1,2}$|\.(?:private|sealed|lock|attempt-[0-9]+)$/;

/** Whether a draw's id can name its folder without meaning another place, or something beside another draw. */
export const canNameFolder = (drawId: string): boolean => !RESERVED.test(drawId);

/** The folder's name of an attempt: the draw's id, and from the second attempt on its number. */
export const folderNameOf = (drawId: string, attempt: number): string => (attempt === 1 ? drawId : `${drawId}.attempt-${attempt}`);
