/** One upload of a form: how far it is, and the way to stop it; what was entered stays. */

import { onUnmounted, type ShallowRef, shallowRef } from 'vue';
import type { Answer } from '../../../api/answer.js';
import type { UploadStanding, UploadWish } from '../../../api/upload.js';
import type { Form } from '../../../house/useForm.js';

export interface Upload {
  /** `null`: nothing is being sent. */
  readonly standing: Readonly<ShallowRef<UploadStanding | null>>;
  readonly run: <Data>(send: (wish: UploadWish) => Promise<Answer<Data>>) => Promise<{ readonly data: Data } | null>;
  readonly stop: () => void;
}

export function useUpload(form: Form): Upload {
  const standing = shallowRef<UploadStanding | null>(null);
  let under: AbortController | null = null;

  async function run<Data>(send: (wish: UploadWish) => Promise<Answer<Data>>): Promise<{ readonly data: Data } | null> {
    const mine = new AbortController();
    under = mine;
    const wish: UploadWish = {
      signal: mine.signal,
      onProgress: (next) => {
        standing.value = next;
      },
    };
    const done = await form.send(() => send(wish));
    standing.value = null;
    // Who stopped it need not be told that it did not arrive.
    if (mine.signal.aborted) form.clear();
    return done;
  }

  const stop = (): void => under?.abort();
  onUnmounted(stop);
  return { standing, run, stop };
}
