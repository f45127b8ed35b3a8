/** What a workbook says outside its sheets: their names and parts, the date system, shared strings, date formats. */

import { UnreadableTable } from './unreadable.js';
import { walkWhole } from './xml.js';
import type { ZipEntry } from './zip.js';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The part in the archive, `xl/worksheets/sheet1.xml`. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly strings: readonly string[];
  /** By the index of a cell's style: whether its numbers are dates. */
  readonly dateStyles: readonly boolean[];
}

/** Built-in number formats that show a date, East Asian ones included (ECMA-376, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58;

/** A custom format shows a date when a year or a day is left once literals, colours and conditions are taken out. */
const isDateFormat = (code: string): boolean => /[yd]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));

/** `_x000D_` in the text of a workbook is the character with that number. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

type Entries = ReadonlyMap<string, ZipEntry>;

function partPath(target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return path.replaceAll(/[^/]+\/\.\.\//g, '').replaceAll('/./', '/');
}

async function readTargets(entry: ZipEntry | undefined, most: number): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  if (entry === undefined) return targets;
  await walkWhole(entry, most, {
    open(name, attributes) {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', partPath(attributes['Target'] ?? ''));
    },
  });
  return targets;
}

async function readStrings(entry: ZipEntry | undefined, most: number): Promise<string[]> {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  await walkWhole(entry, most, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(unescapeText(text));
    },
  });
  return strings;
}

async function readDateStyles(entry: ZipEntry | undefined, most: number): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (entry === undefined) return styles;
  const custom = new Map<number, boolean>();
  let inCellStyles = false;
  await walkWhole(entry, most, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), isDateFormat(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(custom.get(id) ?? isBuiltInDate(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** A part by which an archive that is no XLSX workbook is known. */
const OTHER_ARCHIVES = [
  ['xl/workbook.bin', 'XLSB'],
  ['word/document.xml', 'Word (DOCX)'],
  ['ppt/presentation.xml', 'PowerPoint (PPTX)'],
  ['META-INF/manifest.xml', 'OpenDocument (ODS)'],
] as const;

const archiveName = (entries: Entries): string => OTHER_ARCHIVES.find(([part]) => entries.has(part))?.[1] ?? 'ZIP';

/** Throws UnreadableTable for another kind of archive, RangeError or Error when a part is missing, too large (`most` bytes unpacked) or not well-formed. */
export async function readWorkbook(entries: Entries, most: number): Promise<Workbook> {
  const main = entries.get('xl/workbook.xml');
  if (main === undefined) throw new UnreadableTable('other-format', archiveName(entries));
  const targets = await readTargets(entries.get('xl/_rels/workbook.xml.rels'), most);
  const sheets: Sheet[] = [];
  let date1904 = false;
  await walkWhole(main, most, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = targets.get(id) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', part });
    },
  });
  return {
    sheets,
    date1904,
    strings: await readStrings(entries.get('xl/sharedStrings.xml'), most),
    dateStyles: await readDateStyles(entries.get('xl/styles.xml'), most),
  };
}
