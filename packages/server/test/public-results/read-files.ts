/** Reading what the open data are sent as, without the libraries that wrote it. */

import { inflateRawSync } from 'node:zlib';

const QUOTED = /"((?:[^"]|"")*)"|([^",\n]*)/y;

/** The cells of a CSV text with LF at the end of each line. */
export function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    QUOTED.lastIndex = at;
    const [whole = '', quoted, plain = ''] = QUOTED.exec(text) ?? [];
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    const end = text[at];
    if (end !== ',' && end !== '\n') throw new Error(`no CSV at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    if (end === '\n') {
      lines.push(cells);
      cells = [];
    }
    at += 1;
  }
  return lines;
}

const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const STORED = 0;

/** The files of a ZIP in the order of its directory. */
export function unzipped(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== DIRECTORY_END) throw new Error('no end of a ZIP without a comment');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < zip.readUInt16LE(end + 10); entry++) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`no entry at ${at}`);
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra, comment, local] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    files.set(zip.toString('utf8', at + 46, at + 46 + nameLength), method === STORED ? packed : inflateRawSync(packed));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
