/** An answer that is not what its route declares: a bug of the handler. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
  /** The places that are wrong, without their values. */
  readonly places: readonly string[];

  constructor(places: readonly string[]) {
    super(`the handler answered something else than declared: ${places.join(', ')}`);
    this.places = places;
  }
}
