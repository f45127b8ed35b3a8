/** Makes one paper and prints what it took as JSON: the child of `papers.ts`. */

import { report, reportBatch } from '@double-random/reports';
import { bulletin, notice } from './invented-papers.js';
import { peakMegabytes } from './measure.js';

const [kind = 'bulletin', size = '1000'] = process.argv.slice(2);
const start = performance.now();
const since = (): number => (performance.now() - start) / 1000;

const made =
  kind === 'bulletin'
    ? report(bulletin(Number(size)), { language: 'zh' })
    : reportBatch(
        Array.from({ length: Number(size) }, (_, index) => notice(index)),
        { language: 'zh', title: '检查通知书' },
      );
if (!made.ok) throw new Error(`the ${kind} of the bench cannot be made: ${JSON.stringify(made.problems)}`);

let bytes = 0;
let firstByte = 0;
const { pages } = await made.value.write({
  write(chunk) {
    if (bytes === 0) firstByte = since();
    bytes += chunk.length;
  },
});
console.log(JSON.stringify({ seconds: since(), firstByte, bytes, pages, megabytes: peakMegabytes() }));
