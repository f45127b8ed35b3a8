/** The part of jstat that is used. */
declare module 'jstat' {
  const jStat: {
    readonly chisquare: {
      /** P(X ≤ x) for χ² with so many degrees of freedom. */
      readonly cdf: (x: number, degrees: number) => number;
    };
  };
  export default jStat;
}
