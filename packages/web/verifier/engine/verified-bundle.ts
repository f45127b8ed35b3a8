/** A bundle after its verification, as the worker keeps it for questions. */

import { type BundleFiles, type DrawRecord, proveEntity, type Standing } from '@double-random/core';
import { toldProblem } from './given-problems.js';
import type { CheckProgress, Found, Proven, Question, Questions } from './protocol.js';
import { searchEntities, standingsOf } from './search.js';

export class VerifiedBundle {
  readonly #files: BundleFiles;
  readonly #record: DrawRecord | null;
  readonly #standings: ReadonlyMap<string, Standing>;
  readonly #onProgress: (progress: CheckProgress) => void;

  /** `record`: of a valid bundle; nothing can be asked of another. */
  constructor(files: BundleFiles, record: DrawRecord | null, onProgress: (progress: CheckProgress) => void) {
    this.#files = files;
    this.#record = record;
    this.#standings = record === null ? new Map() : standingsOf(record);
    this.#onProgress = onProgress;
  }

  async answer(question: Question, asked: Questions[Question]['asked']): Promise<Questions[Question]['answer']> {
    if (question === 'record') return this.#record;
    const text = asked ?? '';
    return question === 'search' ? this.#search(text) : this.#prove(text);
  }

  async #search(text: string): Promise<Found> {
    return this.#record === null ? { entities: [], more: false } : searchEntities(this.#files, this.#standings, text);
  }

  async #prove(id: string): Promise<Proven> {
    const proven = await proveEntity(this.#files, id, {
      verified: this.#record ?? undefined,
      onProgress: ({ check, done, total }) => this.#onProgress({ name: check, fraction: done / total }),
    });
    if (!proven.ok) return { ok: false, problems: proven.problems.map(toldProblem) };
    const hasEvents = this.#record !== null && this.#record.events.length > 0;
    return { ok: true, value: { ...proven.value, now: hasEvents ? this.#record.state.selected.includes(id) : null } };
  }
}
