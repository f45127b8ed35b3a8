/** The bundle of a draw, fetched once it is drawn and verified by the core in a worker; then the draw read back, to be replayed. */

import { type DrawRecord, openZip } from '@double-random/core';
import { onUnmounted, type ShallowRef, shallowRef } from 'vue';
import { NotVerifiable, verifyFiles } from '../../../../../verifier/engine/client.js';
import type { CheckProgress, CheckTold, VerifiedFacts } from '../../../../../verifier/engine/protocol.js';
import { refusalOf } from '../../../api/answer.js';
import { linkTo } from '../../../api/client.js';
import type { Words } from '../../../language/words.js';
import { type OtherTickets, otherTickets } from './pool-tickets.js';

export interface Replayable {
  readonly record: DrawRecord;
  readonly others: OtherTickets;
}

export interface CeremonyVerification {
  /** Checks made so far, in their order. */
  readonly checks: Readonly<ShallowRef<readonly CheckTold[]>>;
  readonly progress: Readonly<ShallowRef<CheckProgress | null>>;
  readonly facts: Readonly<ShallowRef<VerifiedFacts | null>>;
  /** Of a valid bundle only. */
  readonly replay: Readonly<ShallowRef<Replayable | null>>;
  /** Why nothing could be verified. */
  readonly fault: Readonly<ShallowRef<Words | null>>;
  readonly isUnderWay: Readonly<ShallowRef<boolean>>;
  readonly begin: () => void;
}

const UNREACHABLE: Words = {
  zh: '取不到数据包，请检查网络后重试。',
  en: 'The bundle could not be fetched. Check the connection and try again.',
};

class NotFetched extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** Where a draw's bundle is: the public one, which names those who were drawn, once everything may be shown. */
export const bundlePath = ({ id, disclosed }: { readonly id: string; readonly disclosed: boolean }): string =>
  `/api/v1/${disclosed ? 'public/' : ''}draws/${encodeURIComponent(id)}/bundle.zip`;

async function fetchBundle(path: string, signal: AbortSignal): Promise<Blob> {
  const response = await fetch(linkTo(path), {
    signal,
    credentials: 'same-origin',
  }).catch(() => null);
  if (response === null) throw new NotFetched(UNREACHABLE);
  if (!response.ok) throw new NotFetched(refusalOf(response.status, await response.json().catch(() => undefined)).words);
  return response.blob();
}

async function replayOf(blob: Blob, record: DrawRecord): Promise<Replayable> {
  const files = await openZip(blob);
  if (!files.ok) throw new Error('a verified bundle cannot be opened again');
  return { record, others: await otherTickets(files.value, record) };
}

/** @param path of the bundle */
export function useVerification(path: () => string): CeremonyVerification {
  const checks = shallowRef<readonly CheckTold[]>([]);
  const progress = shallowRef<CheckProgress | null>(null);
  const facts = shallowRef<VerifiedFacts | null>(null);
  const replay = shallowRef<Replayable | null>(null);
  const fault = shallowRef<Words | null>(null);
  const isUnderWay = shallowRef(false);
  const leaving = new AbortController();

  async function verify(): Promise<void> {
    const blob = await fetchBundle(path(), leaving.signal);
    const verified = await verifyFiles([{ path: 'bundle.zip', blob }], {
      signal: leaving.signal,
      onProgress: (next) => {
        progress.value = next;
      },
      onChecked: (check) => {
        checks.value = [...checks.value, check];
      },
    });
    const record = await verified.record();
    verified.close();
    facts.value = verified.facts;
    checks.value = verified.facts.checks;
    if (record !== null) replay.value = await replayOf(blob, record);
  }

  async function begin(): Promise<void> {
    if (isUnderWay.value || facts.value !== null) return;
    isUnderWay.value = true;
    fault.value = null;
    checks.value = [];
    try {
      await verify();
    } catch (error) {
      if (leaving.signal.aborted) return;
      if (error instanceof NotFetched) fault.value = error.words;
      else if (error instanceof NotVerifiable) fault.value = error.problems[0] ?? UNREACHABLE;
      else throw error;
    } finally {
      isUnderWay.value = false;
    }
  }

  onUnmounted(() => leaving.abort());
  return { checks, progress, facts, replay, fault, isUnderWay, begin: () => void begin() };
}
