/** What PDF/A-3a and a readable document ask of a file, as far as its objects show it. No program for that can be installed from npm or Debian. */

import { createHash } from 'node:crypto';
import type { Dictionary, PdfObjects, Value } from './objects.js';
import { structureFaults } from './structure.js';

type Check = (pdf: PdfObjects) => readonly (readonly [holds: boolean, fault: string])[];

const catalog: Check = (pdf) => {
  const { catalog: root, trailer } = pdf;
  const forbidden = ['/AA', '/OpenAction', '/AcroForm', '/OCProperties', '/Requirements'].filter((key) => root[key] !== undefined);
  return [
    [trailer['/Encrypt'] === undefined, 'it is encrypted'],
    [pdf.list(trailer['/ID']).length === 2, 'it has no identifier'],
    [pdf.dictionary(root['/MarkInfo'])['/Marked'] === true, 'it does not say that it is tagged'],
    [['zh-CN', 'en'].includes(pdf.text(root['/Lang'])), 'it does not name its language'],
    [pdf.dictionary(root['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'its title is not displayed'],
    [pdf.dictionary(root['/Names'])['/JavaScript'] === undefined, 'it holds programs'],
    ...forbidden.map((key): [boolean, string] => [false, `its catalog has ${key}`]),
  ];
};

const ICC_SIGNATURE_AT = 36;

const colours: Check = (pdf) => {
  const intents = pdf.list(pdf.catalog['/OutputIntents']).map((intent) => pdf.dictionary(intent));
  const [intent = {}] = intents;
  const { dictionary, bytes } = pdf.stream(intent['/DestOutputProfile']);
  const signature = bytes.subarray(ICC_SIGNATURE_AT, ICC_SIGNATURE_AT + 4).toString('latin1');
  return [
    [intents.length === 1 && intent['/S'] === '/GTS_PDFA1', 'it has no output intent of PDF/A'],
    [dictionary['/N'] === 3 && signature === 'acsp', 'its colour profile is not embedded'],
  ];
};

const UNESCAPED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (xml: string): string => xml.replaceAll(/&(\w+);/g, (whole, name: string) => UNESCAPED[name] ?? whole);

const element = (xml: string, name: string): string => unescaped(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1] ?? '');

/** `u:D:20250604000000Z` as `2025-06-04T00:00:00Z`. */
const isoDate = (date: string): string => date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');

/** Tags that are closed in the order in which they were opened, and no sign that XML does not allow. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const body = xml.replaceAll(/<\?.*?\?>/gs, '');
  for (const [, slash, name = '', empty] of body.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (slash === '/' && open.pop() !== name) return false;
    if (slash === '' && empty === '') open.push(name);
  }
  const text = body.replaceAll(/<\/?[\w:]+(?:\s+[\w:]+="[^"<>]*")*\s*\/?>/g, '');
  return open.length === 0 && !/[<>]|&(?!(?:lt|gt|amp|quot|apos);)/.test(text);
}

const metadata: Check = (pdf) => {
  const reference = pdf.catalog['/Metadata'];
  const { dictionary, bytes } = pdf.stream(reference);
  const xml = bytes.toString('utf8');
  const info = pdf.dictionary(pdf.trailer['/Info']);
  const title = pdf.text(info['/Title']);
  return [
    [dictionary['/Subtype'] === '/XML' && dictionary['/Filter'] === undefined, 'its metadata is packed or no XML'],
    [isWellFormed(xml), 'its metadata is not well-formed'],
    [element(xml, 'pdfaid:part') === '3' && element(xml, 'pdfaid:conformance') === 'A', 'it does not declare PDF/A-3a'],
    [title !== '' && element(xml, 'rdf:li') === title, 'its metadata has another title'],
    [element(xml, 'xmp:CreateDate') === isoDate(pdf.text(info['/CreationDate'])), 'its metadata has another time'],
    [element(xml, 'xmp:CreatorTool') === pdf.text(info['/Creator']), 'its metadata names another creator'],
    [element(xml, 'pdf:Producer') === pdf.text(info['/Producer']), 'its metadata names another producer'],
    [element(xml, 'pdf:Keywords') === pdf.text(info['/Keywords']), 'its metadata has other keywords'],
  ];
};

const pages: Check = (pdf) =>
  pdf.pages.flatMap((reference, index): [boolean, string][] => {
    const page = pdf.dictionary(reference);
    const states = Object.values(pdf.dictionary(pdf.dictionary(page['/Resources'])['/ExtGState'])).map((state) => pdf.dictionary(state));
    const isOpaque = ({ '/CA': stroke = 1, '/ca': fill = 1, '/SMask': mask = '/None' }: Dictionary) =>
      stroke === 1 && fill === 1 && mask === '/None';
    const isPrinted = (annotation: Value) => (Number(pdf.dictionary(annotation)['/F'] ?? 0) & 0b111) === 0b100;
    return [
      [page['/Tabs'] === '/S', `page ${index + 1} is not walked through in the order of the structure`],
      [page['/Group'] === undefined && states.every(isOpaque), `page ${index + 1} is transparent`],
      [pdf.list(page['/Annots']).every(isPrinted), `page ${index + 1} has an annotation that is not printed`],
    ];
  });

const fonts: Check = (pdf) => {
  const all = [...pdf.ofType('/Font')];
  return [
    [all.length > 0, 'it has no fonts'],
    ...all.flatMap((font): [boolean, string][] => {
      const name = String(font['/BaseFont']);
      if (font['/Subtype'] === '/Type0') return [[pdf.stream(font['/ToUnicode']).bytes.length > 0, `${name} cannot be read back`]];
      const descriptor = pdf.dictionary(font['/FontDescriptor']);
      const program = descriptor['/FontFile2'] ?? descriptor['/FontFile3'];
      return [
        [font['/Subtype'] === '/CIDFontType2', `${name} is a ${String(font['/Subtype'])}`],
        [font['/CIDToGIDMap'] === '/Identity', `${name} does not say which glyphs it means`],
        [pdf.stream(program).bytes.length > 0, `${name} is not embedded`],
        [/^\/[A-Z]{6}\+/.test(name), `${name} is not a subset`],
      ];
    }),
  ];
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const files: Check = (pdf) => {
  const associated = pdf.list(pdf.catalog['/AF']);
  const names = pdf.list(pdf.dictionary(pdf.dictionary(pdf.catalog['/Names'])['/EmbeddedFiles'])['/Names']);
  const keys = names.filter((_, index) => index % 2 === 0).map((key) => pdf.text(key));
  const record = pdf.dictionary(names[2 * keys.indexOf('record.json') + 1]);
  const content = pdf.stream(pdf.dictionary(record['/EF'])['/F']).bytes;
  return [
    [[...keys].sort().join() === keys.join(), 'the names of its files are not in order'],
    [associated.length * 2 === names.length && associated.every((file) => names.includes(file)), 'a file of it is associated with nothing'],
    [
      pdf.text(pdf.dictionary(pdf.trailer['/Info'])['/Keywords']) === `sha256:${sha256(content)}`,
      'its keywords are not the hash of its record',
    ],
    ...associated.flatMap((reference): [boolean, string][] => {
      const file = pdf.dictionary(reference);
      const name = pdf.text(file['/UF']);
      const { dictionary, bytes } = pdf.stream(pdf.dictionary(file['/EF'])['/F']);
      const parameters = pdf.dictionary(dictionary['/Params']);
      return [
        [name !== '' && pdf.text(file['/F']) === name, 'a file of it has no name'],
        [['/Data', '/Source'].includes(String(file['/AFRelationship'])), `${name} has no relationship`],
        [pdf.text(file['/Desc']) !== '', `${name} is not described`],
        [/^\/application\/(json|zip)$/.test(String(dictionary['/Subtype'])), `${name} has no type`],
        [pdf.text(parameters['/ModDate']) === pdf.text(pdf.dictionary(pdf.trailer['/Info'])['/CreationDate']), `${name} has another time`],
        [parameters['/Size'] === bytes.length, `${name} is not as long as it says`],
      ];
    }),
  ];
};

const CHECKS: readonly Check[] = [catalog, colours, metadata, pages, fonts, files];

/** Everything that is wrong with the file; nothing, if it is as it should be. */
export const archivalFaults = (pdf: PdfObjects): string[] => [
  ...CHECKS.flatMap((check) => check(pdf).flatMap(([holds, fault]) => (holds ? [] : [fault]))),
  ...structureFaults(pdf),
];
