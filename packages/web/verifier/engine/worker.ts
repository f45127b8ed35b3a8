/** The worker: the same core that Node runs, beside the page, so that the page answers while it computes. */

/// <reference lib="webworker" />

import { verifyBundle } from '@double-random/core';
import { factsOf, toldCheck } from './facts.js';
import { openGiven } from './open-given.js';
import type { CheckProgress, FromWorker, GivenFile, ToWorker } from './protocol.js';
import { VerifiedBundle } from './verified-bundle.js';

/** Milliseconds between two reports of progress: more often nobody sees. */
const BEAT = 50;

const tell = (message: FromWorker): void => postMessage(message);

function steadily(report: (progress: CheckProgress) => void): (progress: CheckProgress) => void {
  let last = 0;
  let check = '';
  return (progress) => {
    const now = performance.now();
    if (progress.name === check && now - last < BEAT) return;
    last = now;
    check = progress.name;
    report(progress);
  };
}

const onProgress = steadily((progress) => tell({ kind: 'progress', progress }));

async function verify(given: readonly GivenFile[]): Promise<VerifiedBundle | undefined> {
  const started = performance.now();
  const opened = await openGiven(given);
  if (!opened.ok) {
    tell({ kind: 'refused', problems: opened.problems });
    return undefined;
  }
  const { files } = opened.value;
  const verification = await verifyBundle(files, {
    onProgress: ({ check, done, total }) => onProgress({ name: check, fraction: total === 0 ? 1 : done / total }),
    onChecked: (check) => tell({ kind: 'checked', check: toldCheck(check) }),
  });
  tell({ kind: 'verified', facts: factsOf(verification, opened.value, (performance.now() - started) / 1000) });
  return new VerifiedBundle(files, verification.record, onProgress);
}

/** What throws here is a bug: it becomes an error of the worker, which its owner hears of. */
const thrown = (error: unknown): void => {
  setTimeout(() => {
    throw error;
  });
};

let verified: Promise<VerifiedBundle | undefined> = Promise.resolve(undefined);

async function answer(message: Extract<ToWorker, { kind: 'ask' }>): Promise<void> {
  const bundle = await verified;
  if (bundle === undefined) throw new Error('nothing is verified yet');
  tell({ kind: 'answered', number: message.number, answer: await bundle.answer(message.question, message.asked) });
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'ask') {
    answer(data).catch(thrown);
    return;
  }
  verified = verify(data.files);
  verified.catch(thrown);
});
