import test from 'ava';
import { ATTACHMENT_TYPES, attachmentTypeOf, EXTENSIONS } from '../../dist/records/attachment-type.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

test('files are known by their first bytes', (t) => {
  const known: readonly (readonly [string, string])[] = [
    ['\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n\x00\x00\x00\x0d', 'image/png'],
    ['RIFF\x24\x00\x00\x00WEBP', 'image/webp'],
    ['\x00\x00\x00\x18ftypheic', 'image/heic'],
    ['\x00\x00\x00\x18ftypmif1', 'image/heic'],
    ['%PDF-1.7\n%\xe2\xe3', 'application/pdf'],
    ['\x00\x00\x00\x20ftypisom', 'video/mp4'],
    ['\x00\x00\x00\x14ftypqt  ', 'video/quicktime'],
  ];
  for (const [start, type] of known) t.is(attachmentTypeOf(bytes(start)), type as (typeof ATTACHMENT_TYPES)[number]);
  t.deepEqual([...new Set(known.map(([, type]) => type))].sort(), [...ATTACHMENT_TYPES].sort());
  for (const type of ATTACHMENT_TYPES) t.regex(EXTENSIONS[type], /^[a-z0-9]{3,4}$/);
});

test('anything else is no attachment', (t) => {
  const others = [
    '',
    'MZ\x90\x00',
    '<html>',
    '<svg xmlns=',
    'PK\x03\x04',
    '\xff\xd8',
    'RIFF\x24\x00\x00\x00WAVE',
    '\x00\x00\x00\x18ftypavif',
    ' %PDF-1.7',
  ];
  for (const start of others) t.is(attachmentTypeOf(bytes(start)), null, JSON.stringify(start));
});
