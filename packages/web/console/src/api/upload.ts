/** Sending a file that takes its time: how far it is can be told, and it can be stopped. */

import { session } from '../session/session.js';
import type { Answer } from './answer.js';
import { answerOf } from './client.js';

export interface UploadStanding {
  /** Bytes. */
  readonly sent: number;
  readonly total: number;
}

export interface UploadWish {
  readonly onProgress: (standing: UploadStanding) => void;
  readonly signal: AbortSignal;
}

const said = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `fetch` does not tell how much is sent. What is stopped comes back as offline, which whoever stopped it knows. */
export const upload = (path: string, body: Blob, { onProgress, signal }: UploadWish): Promise<Answer<unknown>> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('Content-Type', body.type === '' ? 'application/octet-stream' : body.type);
    request.setRequestHeader('X-CSRF-Token', session.value?.csrf ?? '');
    request.upload.addEventListener('progress', ({ loaded }) => onProgress({ sent: Math.min(loaded, body.size), total: body.size }));
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => resolve({ kind: 'offline' }));
    request.addEventListener('load', () => {
      const answer = said(request.responseText);
      resolve(answerOf(new Response(null, { status: request.status }), answer, answer));
    });
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) resolve({ kind: 'offline' });
    else request.send(body);
  });
