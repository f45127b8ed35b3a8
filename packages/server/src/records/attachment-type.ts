/**
 * What files inspectors may attach, told by their first bytes: what a phone or its user calls them proves nothing. A table of our own, since all that is asked is
 * whether bytes begin as one of these seven kinds do.
 */

export const ATTACHMENT_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
  'video/mp4',
  'video/quicktime',
] as const;

export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** File name extensions for what is downloaded. */
export const EXTENSIONS: Readonly<Record<AttachmentType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
};

/** How many bytes tell the kind. */
export const TELLING_BYTES = 12;

/** Major brands of the ISO base media format, by the kind of file that they are used for. */
const BRANDS: Readonly<Record<string, AttachmentType>> = {
  heic: 'image/heic',
  heix: 'image/heic',
  heim: 'image/heic',
  heis: 'image/heic',
  hevc: 'image/heic',
  mif1: 'image/heic',
  msf1: 'image/heic',
  isom: 'video/mp4',
  iso2: 'video/mp4',
  iso4: 'video/mp4',
  iso5: 'video/mp4',
  iso6: 'video/mp4',
  mp41: 'video/mp4',
  mp42: 'video/mp4',
  avc1: 'video/mp4',
  'M4V ': 'video/mp4',
  MSNV: 'video/mp4',
  '3gp4': 'video/mp4',
  '3gp5': 'video/mp4',
  'qt  ': 'video/quicktime',
};

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The kind of a file by its first bytes; `null`: none that may be attached. */
export function attachmentTypeOf(start: Uint8Array): AttachmentType | null {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
  const text = (from: number, to: number): string => bytes.toString('latin1', from, to);
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return 'image/jpeg';
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'image/png';
  if (text(0, 5) === '%PDF-') return 'application/pdf';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  return text(4, 8) === 'ftyp' ? (BRANDS[text(8, 12)] ?? null) : null;
}
