/** The form of a record: what may be chosen, what is wrong with it before it is sent, and the record that it makes. */

import type { Schema } from '../../../api/read.js';
import type { Words } from '../../../language/words.js';
import type { SentRecord } from './outbox.js';
import type { StandingRecord } from './standing.js';

export type CodeTables = Schema<'CodeTables'>;
export type ResultCode = CodeTables['tables'][number]['codes'][number];

export interface RecordForm {
  readonly result: string;
  readonly method: SentRecord['method'];
  readonly finding: string;
  readonly disposition: SentRecord['disposition'];
  /** YYYY-MM-DD, or empty. */
  readonly correctBy: string;
  readonly attachments: readonly { readonly sha256: string; readonly name: string }[];
}

export const EMPTY_FORM: RecordForm = { result: '', method: 'on-site', finding: '', disposition: 'none', correctBy: '', attachments: [] };

/** What the form begins with: the record that stands, so that it is corrected; nothing where there is none, or several. */
export function beginForm(standing: readonly StandingRecord[]): RecordForm {
  const [only, ...more] = standing;
  return only === undefined || more.length > 0 ? EMPTY_FORM : formOf(only);
}

export const formOf = ({ result, method, finding, disposition, correctBy, attachments }: StandingRecord): RecordForm => ({
  result,
  method,
  finding,
  disposition,
  correctBy: correctBy ?? '',
  attachments,
});

/** The codes of the table that new records use. */
export const codesOf = (tables: CodeTables, table: string): readonly ResultCode[] =>
  tables.tables.find(({ id }) => id === table)?.codes ?? [];

const NEEDS_PROBLEM: readonly RecordForm['disposition'][] = ['order-to-correct', 'transfer'];

/** What may follow from a result: without a problem there is nothing to correct or to transfer. */
export const dispositionFits = (disposition: RecordForm['disposition'], code: ResultCode | undefined): boolean =>
  code === undefined || code.outcome === 'problem' || !NEEDS_PROBLEM.includes(disposition);

/** The form with a result chosen; what does not fit it any more is taken back. */
export function withResult(form: RecordForm, code: ResultCode): RecordForm {
  const disposition: RecordForm['disposition'] =
    code.code === 'ordered-to-correct' ? 'order-to-correct' : dispositionFits(form.disposition, code) ? form.disposition : 'none';
  return withDisposition({ ...form, result: code.code }, disposition);
}

export const withDisposition = (form: RecordForm, disposition: RecordForm['disposition']): RecordForm => ({
  ...form,
  disposition,
  correctBy: disposition === 'order-to-correct' ? form.correctBy : '',
});

export const LONGEST_FINDING = 2000;

/** As the service finds them: 18 characters of an identity card, 11 of a mobile number. */
const PERSONAL_NUMBER = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/;

/** What is wrong, beside the fields by the API's names. The service looks again. */
export function formFaults(form: RecordForm, codes: readonly ResultCode[]): readonly { readonly path: string; readonly words: Words }[] {
  const code = codes.find((one) => one.code === form.result);
  const faults: { readonly path: string; readonly words: Words }[] = [];
  if (code === undefined) faults.push({ path: 'result', words: { zh: '请选择检查结果', en: 'Choose a result' } });
  if (code?.outcome === 'problem' && form.finding.trim() === '')
    faults.push({ path: 'finding', words: { zh: '发现问题时须写明检查发现', en: 'A problem needs words that say what was found' } });
  if (form.finding.length > LONGEST_FINDING)
    faults.push({ path: 'finding', words: { zh: `不超过 ${LONGEST_FINDING} 字`, en: `At most ${LONGEST_FINDING} characters` } });
  if (PERSONAL_NUMBER.test(form.finding))
    faults.push({
      path: 'finding',
      words: { zh: '检查发现将公开，不得写身份证号或电话号码', en: 'It is published: leave out identity-card and telephone numbers' },
    });
  if (form.disposition === 'order-to-correct' && form.correctBy === '')
    faults.push({ path: 'correctBy', words: { zh: '责令改正须有改正期限', en: 'An order to correct needs its deadline' } });
  if (!dispositionFits(form.disposition, code))
    faults.push({
      path: 'disposition',
      words: { zh: '未发现问题时不能责令改正或移送', en: 'Without a problem there is nothing to correct or transfer' },
    });
  return faults;
}

export interface RecordFacts {
  /** Made on the phone, and kept however often the record is sent. */
  readonly id: string;
  readonly visit: string;
  readonly item: string;
  readonly device: string;
  readonly codeTable: string;
  readonly madeAt: string;
  readonly replaces: readonly string[];
}

export const recordOf = (form: RecordForm, { replaces, ...facts }: RecordFacts): SentRecord => ({
  ...facts,
  result: form.result,
  method: form.method,
  finding: form.finding.trim(),
  disposition: form.disposition,
  correctBy: form.correctBy === '' ? null : form.correctBy,
  replaces: [...replaces],
  attachments: form.attachments.map(({ sha256, name }) => ({ sha256, name })),
});

/** Whether the form says the same as a record that stands: then nothing has to be made. */
export const isUnchanged = (form: RecordForm, standing: readonly StandingRecord[]): boolean => {
  const [only, ...more] = standing;
  return only !== undefined && more.length === 0 && only.way !== 'refused' && JSON.stringify(form) === JSON.stringify(formOf(only));
};
