/** SHA-256 on Node: OpenSSL through `node:crypto`. */

import { createHash, createHmac, hash } from 'node:crypto';
import type { Sha256Backend } from './backend.js';
import { digestInLanes } from './lanes.js';

/** In one call, which is quicker than a Hash object for a message that is there already. */
const digest = (data: Uint8Array): Uint8Array => hash('sha256', data, 'buffer');

export const sha256: Sha256Backend = {
  digest,
  hmac: (key, data) => createHmac('sha256', key).update(data).digest(),
  stream() {
    const running = createHash('sha256');
    return {
      update(data) {
        running.update(data);
      },
      digest: () => running.digest(),
    };
  },
  digestMany: digestInLanes(digest),
};
