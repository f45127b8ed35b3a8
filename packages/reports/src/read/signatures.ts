/** The signatures of a PDF: who signed, and whether what was signed is still there unchanged. */

import { type PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { type Certificate, ContentInfo, type IssuerAndSerialNumber, SignedData } from 'pkijs';
import { certificateName } from '../sign/certificate-name.js';
import { namesCertificate } from '../sign/cms.js';
import type { SignatureWords } from '../sign/increment.js';
import type { PdfFile } from './pdf-file.js';

export interface FoundSignature {
  /** As the certificate names them; empty where the certificate cannot be read. */
  readonly signer: string;
  readonly issuer: string;
  /** What stands beside the signature; `at` is what whoever signed said. */
  readonly words: SignatureWords;
  /**
   * Whether the bytes before `end` are those that this certificate's key signed. It does not say that the certificate is
   * to be trusted.
   */
  readonly intact: boolean;
  /** Whether the certificate was valid at the time that stands beside the signature. */
  readonly inTime: boolean;
  /** The signature covers the file up to here, in bytes. */
  readonly end: number;
  /** Where its content stands; `undefined` where its ranges leave out anything else. */
  readonly gap: { readonly from: number; readonly to: number } | undefined;
}

const memberText = (dictionary: PDFDict, name: string): string | null => {
  const found = dictionary.get(PDFName.of(name));
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : null;
};

/** `D:20260306080000Z` as RFC 3339; anything else as it stands there. */
function timeOf(dictionary: PDFDict): string {
  const text = memberText(dictionary, 'M') ?? '';
  const parts = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  return parts === null ? text : `${parts.slice(1, 4).join('-')}T${parts.slice(4).join(':')}Z`;
}

/** All but the bytes between two brackets, from the first byte on: anything else could hide what was not signed. */
function rangesOf(pdf: PdfFile, dictionary: PDFDict): Pick<FoundSignature, 'end' | 'gap'> {
  const [start = -1, from = -1, to = -1, rest = -1] = pdf
    .members(dictionary, 'ByteRange')
    .map((member) => (member instanceof PDFNumber ? member.asNumber() : -1));
  const end = to + rest;
  const isWhole = start === 0 && from > 0 && to > from + 2 && rest > 0 && end <= pdf.bytes.length;
  const isFramed = isWhole && pdf.bytes[from] === 0x3c && pdf.bytes[to - 1] === 0x3e;
  return isFramed ? { end, gap: { from, to } } : { end: 0, gap: undefined };
}

interface Opened {
  readonly signed: SignedData;
  readonly certificate: Certificate;
}

function open(content: Uint8Array<ArrayBuffer>): Opened | undefined {
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(content).content });
    // Content of its own would be what is verified, in place of the file.
    if (signed.encapContentInfo.eContent !== undefined || signed.encapContentInfo.eContentType !== ContentInfo.DATA) return undefined;
    const [info, ...more] = signed.signerInfos;
    if (info === undefined || more.length > 0) return undefined;
    const { issuer, serialNumber } = info.sid as IssuerAndSerialNumber;
    const certificates = (signed.certificates ?? []) as Certificate[];
    const certificate = certificates.find((one) => one.serialNumber.isEqual(serialNumber) && one.issuer.isEqual(issuer));
    return certificate === undefined ? undefined : { signed, certificate };
  } catch {
    return undefined;
  }
}

async function isIntact({ signed, certificate }: Opened, data: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    return (await signed.verify({ signer: 0, data: data.buffer, checkChain: false })) && (await namesCertificate(signed, certificate));
  } catch {
    // What pkijs throws of a signature that does not fit.
    return false;
  }
}

async function read(pdf: PdfFile, dictionary: PDFDict): Promise<FoundSignature> {
  const { end, gap } = rangesOf(pdf, dictionary);
  const words: SignatureWords = {
    name: memberText(dictionary, 'Name') ?? '',
    at: timeOf(dictionary),
    reason: memberText(dictionary, 'Reason'),
    location: memberText(dictionary, 'Location'),
  };
  const none = { signer: '', issuer: '', words, intact: false, inTime: false, end, gap };
  if (gap === undefined) return none;
  const opened = open(new Uint8Array(Buffer.from(Buffer.from(pdf.bytes.subarray(gap.from + 1, gap.to - 1)).toString('latin1'), 'hex')));
  if (opened === undefined) return none;
  const { subject, issuer, notBefore, notAfter } = opened.certificate;
  const time = new Date(words.at);
  const data = new Uint8Array(Buffer.concat([pdf.bytes.subarray(0, gap.from), pdf.bytes.subarray(gap.to, end)]));
  return {
    ...none,
    signer: certificateName(subject),
    issuer: certificateName(issuer),
    intact: await isIntact(opened, data),
    inTime: time >= notBefore.value && time <= notAfter.value,
  };
}

/** More than any report has departments. */
const MOST_SIGNATURES = 64;

/** The signatures in the order in which they were made. Throws UnreadablePdf. */
export async function signaturesIn(pdf: PdfFile): Promise<FoundSignature[]> {
  const form = pdf.catalog.get(PDFName.of('AcroForm'));
  if (form === undefined) return [];
  const found: FoundSignature[] = [];
  for (const member of pdf.members(pdf.dictionary(form, 'AcroForm'), 'Fields').slice(0, MOST_SIGNATURES)) {
    const field = pdf.dictionary(member, 'Fields');
    const value = field.get(PDFName.of('V'));
    if (field.get(PDFName.of('FT')) === PDFName.of('Sig') && value !== undefined) found.push(await read(pdf, pdf.dictionary(value, 'V')));
  }
  return found.sort((a, b) => a.end - b.end);
}
