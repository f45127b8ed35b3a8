import test from 'ava';
import { lineText, longText, typedText } from '../../dist/plans/texts.js';
import { publicReason } from '../../dist/routes/public-reason.js';

/** Override, isolate, embedding, and marks that are not seen. */
const TURNING = ['\u202E', '\u2066', '\u2069', '\u202A', '\u200E', '\u200F', '\u061C'];

const FORMS = { lineText: lineText(50), longText: longText(50), typedText: typedText(50), publicReason };

for (const [name, form] of Object.entries(FORMS)) {
  test(`${name}: marks that turn the direction of a text are refused in words, wherever they stand`, (t) => {
    for (const mark of TURNING) {
      const taken = form.safeParse(`联合抽查${mark}第一批`);
      t.false(taken.success, mark.codePointAt(0)?.toString(16));
      t.regex(taken.error?.issues[0]?.message ?? '', /改变文字方向/);
    }
    t.true(form.safeParse('联合抽查（第一批）：café 12:00').success);
  });
}
