/** The moment at which the tests live, so that they find the same week whenever they run: the service and the browsers have a clock that is shifted. */

/** A Wednesday morning, with neither a holiday nor a make-up working day in the weeks that follow. `TEST_MOMENT` names another. */
const MOMENT = process.env['TEST_MOMENT'] ?? '2026-07-08T10:00:00+08:00';

/** Milliseconds by which a clock that is `before` the moment now must be put forward; it may be less than nothing. */
export function aheadOfNow(before = 0): number {
  const moment = Date.parse(MOMENT);
  if (Number.isNaN(moment)) throw new Error(`TEST_MOMENT is no moment: ${MOMENT}`);
  return moment - before - Date.now();
}

/** Puts this program's or page's clock forward; it goes on from there. Stands alone, since it is sent to browsers as it is written here. */
export function putForward(milliseconds: number): void {
  const Real = Date;
  const now = (): number => Real.now() + milliseconds;
  const Shifted = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (real, given, target): Date => Reflect.construct(real, given.length === 0 ? [now()] : given, target) as Date,
    get: (real, name): unknown => (name === 'now' ? now : Reflect.get(real, name)),
  });
  Real.prototype.constructor = Shifted;
  globalThis.Date = Shifted;
}
