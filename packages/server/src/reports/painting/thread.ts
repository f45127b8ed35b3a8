/** A painting thread: paints one work after the other, each over a port of its own. */

import { type MessagePort, parentPort } from 'node:worker_threads';
import { type Outcome, openZip, verifyBundle } from '@double-random/core';
import {
  certificate,
  explainReport,
  openSigningKey,
  type Progress,
  type Report,
  type ReportProblem,
  report,
  reportBatch,
  type SigningKey,
  type Sink,
  sealedCertificate,
  signReport,
} from '@double-random/reports';
import { type Reason, reasonsOf } from '../../problems/problems.js';
import type { PaperSignature } from '../signatures.js';
import { pieceSink, Stopped } from './piece-sink.js';
import { type FromThread, PIECE, type Work } from './work.js';

export interface Handed {
  readonly work: Work;
  readonly port: MessagePort;
}

/** The service verified the draw when it was held; a bundle that does not verify any more is a bug or a broken disk. */
async function certificateOf({ bundle, notice, options }: Extract<Work, { kind: 'certificate' }>): Promise<Outcome<Report, ReportProblem>> {
  const files = await openZip(new Blob([Uint8Array.from(bundle.bytes)]));
  if (!files.ok) throw new Error(`the bundle of the draw cannot be opened: ${files.problems[0]?.code}`);
  const { record, sealed, verdict } = await verifyBundle(files.value);
  if (record !== null) return certificate(record, notice, { ...options, bundle });
  if (sealed !== null) return sealedCertificate(sealed, notice, { ...options, bundle });
  throw new Error(`the bundle of the draw is ${verdict}`);
}

function reportOf(work: Work): Outcome<Report, ReportProblem> | Promise<Outcome<Report, ReportProblem>> {
  switch (work.kind) {
    case 'paper':
      return report(work.record, work.options);
    case 'papers':
      return reportBatch(work.records, { ...work.options, title: work.title });
    case 'certificate':
      return certificateOf(work);
  }
}

const inEnglish = (problems: readonly ReportProblem[]): string => problems.map((problem) => explainReport(problem, 'en')).join('; ');

/** Throws where the key cannot be used, which the operator has to mend. */
async function keyOf({ pkcs12, passphrase }: PaperSignature): Promise<SigningKey> {
  const key = await openSigningKey(pkcs12, passphrase);
  if (key.ok) return key.value;
  throw new Error(inEnglish(key.problems));
}

/** The whole file, signed; or as it is, where the certificate was not valid yet, or no more, when the paper was issued. */
async function signed(made: Report, signature: PaperSignature): Promise<Uint8Array> {
  const [key, bytes] = [await keyOf(signature), await made.bytes()];
  const outcome = await signReport(bytes, key, { at: signature.at });
  if (outcome.ok) return outcome.value;
  if (outcome.problems.every(({ code }) => code === 'certificate-not-valid-then')) return bytes;
  throw new Error(inEnglish(outcome.problems));
}

async function write(made: Report, signature: PaperSignature | null, sink: Sink, progress: Progress): Promise<void> {
  if (signature === null) {
    await made.write(sink, progress);
    return;
  }
  const bytes = await signed(made, signature);
  for (let at = 0; at < bytes.length; at += PIECE) await sink.write(bytes.subarray(at, at + PIECE));
}

const inWords = (problems: readonly ReportProblem[]): readonly Reason[] => reasonsOf(problems, explainReport);

async function paint({ work, port }: Handed): Promise<void> {
  const say = (said: FromThread): void => port.postMessage(said);
  const sink = pieceSink(port);
  try {
    const made = await reportOf(work);
    sink.look();
    if (!made.ok) return say({ kind: 'refused', reasons: inWords(made.problems) });
    say({ kind: 'begun', missing: inWords(made.value.missing) });
    const signature = work.kind === 'papers' ? null : work.signature;
    await write(made.value, signature, sink, (pages, of) => say({ kind: 'progress', pages, of }));
    await sink.flush();
    say({ kind: 'done' });
  } catch (error) {
    if (error instanceof Stopped) say({ kind: 'stopped' });
    else say({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
  } finally {
    port.close();
  }
}

parentPort?.on('message', (handed: Handed) => void paint(handed));
