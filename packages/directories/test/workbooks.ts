/** Workbooks for tests, by a writer that is not ours, and archives with parts made by hand. */

import { deflateRawSync } from 'node:zlib';
import type { Source } from '@double-random/directories';
import { sourceOf } from '@double-random/directories';
import ExcelJS from 'exceljs';

export async function workbookSource(fill: (workbook: ExcelJS.Workbook) => void, name = 'list.xlsx'): Promise<Source> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return sourceOf(name, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory claims the part unpacks to; the truth if absent. */
  readonly claimed?: number;
  readonly flags?: number;
}

/** A ZIP of parts, deflated. */
export function archive(parts: readonly Part[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed, flags = 0 } of parts) {
    const packed = deflateRawSync(Buffer.from(content));
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed ?? Buffer.from(content).length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name)]);
    local.push(head, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), fields, tail, Buffer.from(name)]));
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

const MAIN = '<workbook xmlns:r="x"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELATIONS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';

/** A workbook of one sheet whose XML is given. */
export const rawWorkbook = (sheet: string | Uint8Array, more: readonly Part[] = []): Uint8Array =>
  archive([
    { name: 'xl/workbook.xml', content: MAIN },
    { name: 'xl/_rels/workbook.xml.rels', content: RELATIONS },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...more,
  ]);
