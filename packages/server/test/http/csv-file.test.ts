import test from 'ava';
import { csvText } from '../../dist/http/csv-file.js';

test('no cell begins a formula, by the signs of any keyboard; numbers stay numbers', (t) => {
  for (const sign of ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']) t.is(csvText([[`${sign}1`, -1]], false), `'${sign}1,-1\n`, sign);
  for (const sign of ['\r', '\n']) t.is(csvText([[`${sign}=1`]], false), `"'${sign}=1"\n`);
});
