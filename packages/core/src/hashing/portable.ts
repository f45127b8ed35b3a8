/** SHA-256 anywhere JavaScript runs: @noble/hashes, which is synchronous in browsers too. */

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as noble } from '@noble/hashes/sha2.js';
import type { Sha256Backend } from './backend.js';
import { digestInLanes } from './lanes.js';

export const sha256: Sha256Backend = {
  digest: (data) => noble(data),
  hmac: (key, data) => hmac(noble, key, data),
  stream() {
    const hash = noble.create();
    return {
      update(data) {
        hash.update(data);
      },
      digest: () => hash.digest(),
    };
  },
  digestMany: digestInLanes((data) => noble(data)),
};
