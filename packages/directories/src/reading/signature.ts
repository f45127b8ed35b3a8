/** What a file is by its first bytes, whatever its name says. */

/** `null`: nothing that is known here, so perhaps text. */
export type Signature = 'zip' | 'compound' | { readonly name: string } | null;

/** So many bytes are looked at. */
export const SIGNATURE_BYTES = 8;

const SIGNATURES: readonly (readonly [mark: readonly number[], Exclude<Signature, null>])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  // an archive without files, and one in parts
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0x50, 0x4b, 0x07, 0x08], 'zip'],
  // Compound File Binary: XLS, old Word, and any workbook with a password.
  [[0xd0, 0xcf, 0x11, 0xe0], 'compound'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], { name: 'PDF' }],
  [[0x89, 0x50, 0x4e, 0x47], { name: 'PNG' }],
  [[0xff, 0xd8, 0xff], { name: 'JPEG' }],
  [[0x47, 0x49, 0x46, 0x38], { name: 'GIF' }],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], { name: 'RAR' }],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], { name: '7z' }],
  [[0x1f, 0x8b], { name: 'gzip' }],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], { name: 'SQLite' }],
];

/** `first`: the first eight bytes of the file, or all of a shorter one. */
export const signatureOf = (first: Uint8Array): Signature =>
  SIGNATURES.find(([mark]) => mark.every((byte, i) => first[i] === byte))?.[1] ?? null;
