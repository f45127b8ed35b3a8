/**
 * A read that many wait for at once. Whoever asks while one is under way shares the next one with all others who do, so nobody is told what was read
 * before they asked, and the database is asked once for many.
 */
export function sharedRead<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> | null = null;
  let next: Promise<Value> | null = null;
  const start = async (): Promise<Value> => {
    next = null;
    const reading = read();
    running = reading;
    try {
      return await reading;
    } finally {
      if (running === reading) running = null;
    }
  };
  return () => {
    if (next !== null) return next;
    if (running === null) return start();
    next = running.then(start, start);
    return next;
  };
}
