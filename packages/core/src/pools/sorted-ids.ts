/** The ids of a sorted pool beside another one that is read in the same order: memory holds one block. */

import { compareCodes } from '../encoding/codes.js';
import type { LineBlock } from './reader.js';

export class SortedIds {
  readonly #blocks: AsyncIterator<LineBlock<readonly [id: string, ...rest: unknown[]]>>;
  #ids = new Set<string>();
  #last: string | undefined;
  #ended = false;

  constructor(blocks: AsyncIterator<LineBlock<readonly [id: string, ...rest: unknown[]]>>) {
    this.#blocks = blocks;
  }

  /** Those of the given ids, sorted and after all that were asked for before, that this pool holds. */
  async shared(ids: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const id of ids) {
      while (!this.#ended && (this.#last === undefined || compareCodes(this.#last, id) < 0)) await this.#advance();
      if (this.#ids.has(id)) found.push(id);
    }
    return found;
  }

  async #advance(): Promise<void> {
    const next = await this.#blocks.next();
    if (next.done === true) {
      this.#ended = true;
      return;
    }
    const { lines } = next.value;
    this.#ids = new Set(lines.map(([id]) => id));
    this.#last = lines.at(-1)?.[0];
  }
}
