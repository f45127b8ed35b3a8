import test from 'ava';
import { fileNameOf } from '../../dist/directories/file-name.js';

for (const [given, kept] of [
  ['企业名录-20261123083000.csv', '企业名录-20261123083000.csv'],
  ['91330108MA2B8N2P45.xlsx', '91330108MA2B8N2P45.xlsx'],
  ['张三 13800138000.csv', '张三 ***.csv'],
  ['33010619800101123X_补正.csv', '***_补正.csv'],
  ['C:\\Users\\zhang\\13800138000\\a.csv', 'a.csv'],
  ['../../etc/passwd', 'passwd'],
  ['uploads/', 'file'],
  ['two\r\nlines.csv', 'two lines.csv'],
] as const) {
  test(`the audit log calls the file ${JSON.stringify(given)} ${kept}`, (t) => {
    t.is(fileNameOf(given), kept);
  });
}
