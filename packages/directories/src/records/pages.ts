/** Records on their way into a freeze: all in memory, or in pages as somebody reads them. */

export type Records<Row> = Iterable<Row> | AsyncIterable<readonly Row[]>;

/** Records in memory are taken so many at a time. */
const PAGE = 4096;

export async function* pagesOf<Row>(records: Records<Row>): AsyncGenerator<readonly Row[], void, void> {
  if (Symbol.asyncIterator in records) {
    yield* records;
    return;
  }
  let page: Row[] = [];
  for (const record of records) {
    page.push(record);
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
