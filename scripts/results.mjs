// Reads what ava reports, line by line, and counts. Not its TAP stream: ava's writer of that ends with a crash when a test hangs or throws something odd.

const POINT = /^ {2}(?<mark>✔|✘|-) (?<title>.+)$/;
const NOT_RUN = /^\[(?:skip|todo)\] /;

/**
 * @typedef {{ passed: number, failed: string[], skipped: string[] }} Tally
 * Follow ava's report; `print` gets every line of it.
 * @param {(line: string) => void} print
 * @returns {{ tally: Tally, line: (text: string) => void }}
 */
export function resultsReader(print) {
  const tally = { passed: 0, failed: [], skipped: [] };
  const count = (mark, title) => {
    if (mark === '✘') tally.failed.push(title.replace(/^\[fail\]: /, ''));
    else if (mark === '✔') tally.passed += 1;
    else if (NOT_RUN.test(title)) tally.skipped.push(title.replace(NOT_RUN, ''));
  };
  const line = (text) => {
    const point = POINT.exec(text);
    if (point !== null) count(point.groups.mark, point.groups.title);
    print(text);
  };
  return { tally, line };
}
