/** Reads long lists in pages, the next one while the last is worked on. */

/** @param read the page after a row; a page that is not full is the last */
export async function* inPages<Row>(size: number, read: (after: Row | null) => Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  let coming: Promise<readonly Row[]> | null = read(null);
  try {
    while (coming !== null) {
      const page: readonly Row[] = await coming;
      const last = page.at(-1);
      coming = page.length < size || last === undefined ? null : read(last);
      if (page.length > 0) yield page;
    }
  } finally {
    // Whoever stops early does not wait for the page ahead, but its failure must not go unheard as an unhandled rejection.
    coming?.catch(() => undefined);
  }
}
