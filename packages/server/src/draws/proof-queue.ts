/** Long work that callers wait for, one piece after the other: bounded, and not begun once everybody who waited for it has hung up. */

interface Piece<Value> {
  readonly done: Promise<Value>;
  readonly begin: () => Promise<void>;
  /** Who asked for it first. */
  readonly from: string;
  /** How many still wait for it. */
  callers: number;
}

export class ProofQueue<Value> {
  readonly #limit: number;
  readonly #limitEach: number;
  /** In the order in which they were asked for, the one under way first. */
  readonly #pieces = new Map<string, Piece<Value>>();
  #underWay: Piece<Value> | null = null;

  /**
   * @param limit pieces that wait, beside the one under way
   * @param limitEach pieces that one asks for at the same time, with the one under way
   */
  constructor(limit: number, limitEach: number) {
    this.#limit = limit;
    this.#limitEach = limitEach;
  }

  /**
   * Waits for a piece of work; callers with the same key wait for the same one. Rejects with the signal's reason when the caller hangs up.
   * @param from who asks: an address
   * @returns `null` when too many pieces wait already, or too many of the same asker's
   */
  ask(key: string, from: string, signal: AbortSignal, work: () => Promise<Value>): Promise<Value> | null {
    if (signal.aborted) return Promise.reject(signal.reason);
    const known = this.#pieces.get(key);
    if (known === undefined && !this.#hasRoomFor(from)) return null;
    const piece = known ?? this.#add(key, from, work);
    const answered = this.#await(key, piece, signal);
    this.#next();
    return answered;
  }

  #hasRoomFor(from: string): boolean {
    const waiting = this.#pieces.size - (this.#underWay === null ? 0 : 1);
    const own = [...this.#pieces.values()].filter((piece) => piece.from === from).length;
    return waiting < this.#limit && own < this.#limitEach;
  }

  #add(key: string, from: string, work: () => Promise<Value>): Piece<Value> {
    let begin = (): Promise<void> => Promise.resolve();
    const done = new Promise<Value>((resolve, reject) => {
      begin = () => work().then(resolve, reject);
    });
    const piece = { done, begin, from, callers: 0 };
    this.#pieces.set(key, piece);
    return piece;
  }

  #await(key: string, piece: Piece<Value>, signal: AbortSignal): Promise<Value> {
    piece.callers += 1;
    return new Promise((resolve, reject) => {
      const hangUp = (): void => {
        piece.callers -= 1;
        if (piece.callers === 0 && piece !== this.#underWay) this.#pieces.delete(key);
        reject(signal.reason);
      };
      signal.addEventListener('abort', hangUp, { once: true });
      const answered = (): void => signal.removeEventListener('abort', hangUp);
      piece.done.then(resolve, reject).finally(answered);
    });
  }

  #next(): void {
    const next = this.#pieces.entries().next();
    if (this.#underWay !== null || next.done === true) return;
    const [key, piece] = next.value;
    this.#underWay = piece;
    void piece.begin().finally(() => {
      this.#pieces.delete(key);
      this.#underWay = null;
      this.#next();
    });
  }
}
