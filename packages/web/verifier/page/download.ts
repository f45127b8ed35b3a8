/** The bundle of a draw, fetched from where the page itself comes from. */

export interface Downloaded {
  readonly received: number;
  /** `null` where the service does not say how much is to come. */
  readonly total: number | null;
}

/** The bundle did not come. */
export class NotDownloaded extends Error {
  /** Of the answer; 0 where there was none. */
  readonly status: number;

  constructor(status: number) {
    super(`status ${status}`);
    this.name = 'NotDownloaded';
    this.status = status;
  }
}

const totalOf = ({ headers }: Response): number | null => {
  // What is packed for the way has another length than what arrives.
  const length = headers.has('content-encoding') ? Number.NaN : Number(headers.get('content-length') ?? Number.NaN);
  return Number.isSafeInteger(length) ? length : null;
};

/** Throws NotDownloaded, or the signal's reason. */
export async function download(address: string, signal: AbortSignal, onProgress: (progress: Downloaded) => void): Promise<Blob> {
  const unreached = (error: unknown): never => {
    throw signal.aborted ? error : new NotDownloaded(0);
  };
  const response = await fetch(address, { signal }).catch(unreached);
  if (!response.ok || response.body === null) throw new NotDownloaded(response.status);
  const total = totalOf(response);
  let received = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      received += chunk.length;
      onProgress({ received, total });
      controller.enqueue(chunk);
    },
  });
  // A blob: the browser may keep it outside of the page's memory.
  return new Response(response.body.pipeThrough(counted)).blob().catch(unreached);
}
