/** SHA-256 on Node: OpenSSL through `node:crypto`. */

import { createHash, createHmac } from 'node:crypto';
import type { Sha256Backend } from './backend.js';
import { digestInLanes } from './lanes.js';

const digest = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();

export const sha256: Sha256Backend = {
  digest,
  hmac: (key, data) => createHmac('sha256', key).update(data).digest(),
  stream() {
    const hash = createHash('sha256');
    return {
      update(data) {
        hash.update(data);
      },
      digest: () => hash.digest(),
    };
  },
  digestMany: digestInLanes(digest),
};
