/** Time and memory of one piece of work. */

export function secondsOf<Value>(work: () => Value): { readonly value: Value; readonly seconds: number } {
  const start = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

export async function secondsOfAsync<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly seconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

/** The most memory that this process has held so far, in MB. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
