/** What can keep a report from being signed, in both languages. */

import type { Catalogue } from '@double-random/core';

export type SigningCode =
  | 'not-a-key-file'
  | 'unknown-key-encryption'
  | 'wrong-passphrase'
  | 'no-key-in-file'
  | 'unknown-key-kind'
  | 'no-certificate-of-key'
  | 'unreadable-time'
  | 'certificate-not-valid-then';

const LEGACY = 'openssl pkcs12 -legacy -in old.p12 -nodes -out key.pem && openssl pkcs12 -export -in key.pem -out new.p12 && rm key.pem';

export const SIGNING_WORDS: Catalogue<SigningCode> = {
  'not-a-key-file': {
    zh: '这不是 PKCS#12 密钥文件（.p12、.pfx）；请向签发机构索取该格式的文件',
    en: 'this is not a PKCS#12 key file (.p12, .pfx): ask whoever issued the key for one',
  },
  'unknown-key-encryption': {
    zh: `密钥文件用的是已淘汰的加密方式；请先换成现行方式：${LEGACY}`,
    en: `the key file is encrypted in an old way that is not used any more: write it anew with ${LEGACY}`,
  },
  'wrong-passphrase': {
    zh: '口令不对，或密钥文件已损坏；请核对口令（注意口令文件末尾多余的空格）',
    en: 'the passphrase is wrong, or the key file is damaged: check the passphrase, and its file for spaces at the end',
  },
  'no-key-in-file': { zh: '文件里没有私钥；导出时请包含私钥', en: 'the file holds no private key: export it together with its key' },
  'unknown-key-kind': {
    zh: '不支持这种密钥；请使用 RSA 或 ECDSA P-256 密钥',
    en: 'a key of this kind cannot sign here: use RSA or ECDSA P-256',
  },
  'no-certificate-of-key': {
    zh: '文件里没有与私钥对应的证书；导出时请包含证书',
    en: 'the file holds no certificate of its key: export it together with its certificate',
  },
  'unreadable-time': {
    zh: '签名时间「{value}」不是 2026-03-01T08:00:00Z 形式的时间',
    en: '"{value}" is not a time such as 2026-03-01T08:00:00Z',
  },
  'certificate-not-valid-then': {
    zh: '签名时间 {at} 不在证书有效期（{from} 至 {to}）内；请换用有效的证书',
    en: 'the certificate is valid from {from} to {to}, and not at {at}, the time of signing: use one that is valid',
  },
};
