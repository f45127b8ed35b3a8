/** The content of a signature: CMS as PAdES baseline B wants it (ETSI EN 319 142-1, EN 319 122-1). */

import type { webcrypto } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { SigningKey } from './signing-key.js';

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

const sha256 = (bytes: webcrypto.BufferSource): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', bytes);

/** RFC 5035: binds the certificate by its hash, SHA-256 being the default that is not written. */
async function signingCertificate(certificate: Certificate): Promise<Attribute> {
  const hash = new OctetString({ valueHex: await sha256(certificate.toSchema(true).toBER()) });
  const reference = new Sequence({ value: [hash] });
  return new Attribute({ type: SIGNING_CERTIFICATE_V2, values: [new Sequence({ value: [new Sequence({ value: [reference] })] })] });
}

/** The signed attributes in the order of DER; the time is not one of them: it stands in the PDF, as PAdES wants. */
async function signedAttributes(data: webcrypto.BufferSource, certificate: Certificate): Promise<Attribute[]> {
  return [
    new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: ContentInfo.DATA })] }),
    new Attribute({ type: MESSAGE_DIGEST, values: [new OctetString({ valueHex: await sha256(data) })] }),
    await signingCertificate(certificate),
  ];
}

/** Signs data that is not part of the content. */
export async function signedContent(data: Uint8Array<ArrayBuffer>, { key, certificates }: SigningKey): Promise<Uint8Array> {
  const [own] = certificates;
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: await signedAttributes(data, own) }),
      }),
    ],
    certificates: [...certificates],
  });
  await signed.sign(key, 0, 'SHA-256', data);
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}

/** More than the content can take, in bytes: certificates, a signature of RSA 8192 at most, and the attributes. */
export const roomFor = ({ certificates }: SigningKey): number =>
  4096 + certificates.reduce((sum, certificate) => sum + certificate.toSchema(true).toBER().byteLength, 0);

/** Whether the signed attributes bind this certificate, so that no other of the same key can take its place. */
export async function namesCertificate(signed: SignedData, certificate: Certificate): Promise<boolean> {
  const expected = (await signingCertificate(certificate)).toSchema().toBER();
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? [];
  const found = attributes
    .find(({ type }) => type === SIGNING_CERTIFICATE_V2)
    ?.toSchema()
    .toBER();
  return found !== undefined && Buffer.compare(new Uint8Array(found), new Uint8Array(expected)) === 0;
}
