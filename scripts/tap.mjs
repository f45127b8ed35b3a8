// Reads the TAP stream of ava: exact counts, the titles, and the lines of each failure.

const NOISE =
  /^(?:TAP version \d+|1\.\.\d+|# (?:tests|pass|fail|skip|todo) \d+|# .* (?:before|after)(?:Each)?(?:\.always)? hook(?: .*)?|\s*(?:---|\.\.\.)?\s*)$/;
const POINT = /^(?<not>not )?ok \d+ - (?<title>.*?)(?<directive> # (?:SKIP|TODO))?$/;

/**
 * @typedef {{ passed: number, failed: string[], skipped: string[] }} Tally
 * Follow a TAP stream line by line; `print` gets one readable line per result, and every line that explains a failure.
 * @param {(line: string) => void} print
 * @returns {{ tally: Tally, line: (text: string) => void }}
 */
export function tapReader(print) {
  const tally = { passed: 0, failed: [], skipped: [] };
  const line = (text) => {
    const point = POINT.exec(text);
    if (point === null) {
      if (!NOISE.test(text)) print(`    ${text}`);
      return;
    }
    const { not, title, directive } = point.groups;
    if (directive !== undefined) {
      tally.skipped.push(title);
      print(`- ${title}${directive}`);
    } else if (not === undefined) {
      tally.passed += 1;
      print(`✔ ${title}`);
    } else {
      tally.failed.push(title);
      print(`✘ ${title}`);
    }
  };
  return { tally, line };
}
