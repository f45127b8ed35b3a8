/** The published result of a draw, read back from its file. */

import { type BundleFiles, RESULT_FILE, type Result } from '@double-random/core';

/** The file was written by the draw itself. */
export async function readResult({ read }: Pick<BundleFiles, 'read'>): Promise<Result> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of read(RESULT_FILE)) text += decoder.decode(bytes, { stream: true });
  return JSON.parse(text) as Result;
}
