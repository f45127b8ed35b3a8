/** What can be wrong with a file or a row of it, in a closed set of codes, and what to do about each. */

import type { Place, Problem, Words } from '@double-random/core';

export type Severity = 'error' | 'warning';

interface Advice {
  readonly severity: Severity;
  readonly says: Words;
  readonly todo: Words;
}

const error = (zh: string, en: string, todoZh: string, todoEn: string): Advice => ({
  severity: 'error',
  says: { zh, en },
  todo: { zh: todoZh, en: todoEn },
});
const warning = (zh: string, en: string, todoZh: string, todoEn: string): Advice => ({
  ...error(zh, en, todoZh, todoEn),
  severity: 'warning',
});

/** `{value}` is the cell as the file has it, shortened. */
export const ROW_PROBLEMS = {
  // the file
  'empty-file': error('文件中没有内容', 'the file is empty', '请检查是否选错文件。', 'Check that this is the right file.'),
  'old-excel': error(
    '文件是旧版 Office 格式（如 .xls）或设有密码',
    'the file is in an old Office format (such as .xls) or has a password',
    '请在 Excel 或 WPS 中另存为不带密码的 .xlsx 或 CSV。',
    'Save it as .xlsx without a password, or as CSV.',
  ),
  'other-format': error(
    '文件是 {detail}，不是 .xlsx 或 CSV',
    'this is a {detail} file, neither .xlsx nor CSV',
    '扩展名不能说明文件的内容：请从来源系统导出 .xlsx 或 CSV。',
    'The name of a file does not say what it is: export .xlsx or CSV from the source.',
  ),
  'broken-workbook': error(
    '工作簿无法读取（{detail}）',
    'the workbook cannot be read ({detail})',
    '请用 Excel 或 WPS 打开并重新保存，或另存为 CSV。',
    'Open it in Excel or WPS and save it again, or save it as CSV.',
  ),
  'workbook-too-large': error(
    '工作簿解压后过大，未予读取',
    'the workbook is too large once unpacked and was not read',
    '请拆分文件，或另存为 CSV。',
    'Split the file, or save it as CSV.',
  ),
  'sheet-missing': error(
    '找不到工作表「{detail}」',
    'there is no sheet "{detail}"',
    '请在列映射文件的 sheet 中写明工作表名称或序号。',
    'Name the sheet, or its number, under `sheet` in the mapping file.',
  ),
  'no-header': error(
    '前 {rows} 行中没有找到表头（按 {read} 读取）',
    'no header row was found in the first {rows} rows (read as {read})',
    '请核对文件的编码并使用常见表头，或在列映射文件中写明 header（行号或 none）与 columns。',
    'Check how the file is encoded and use the usual headers, or give `header` (a row number or none) and `columns` in the mapping file.',
  ),
  'no-rows': warning(
    '表头下面没有数据行',
    'there are no rows below the header',
    '如名录确实为空则无需处理；否则请检查是否选错文件或工作表。',
    'Nothing to do if the directory is empty; otherwise check that this is the right file or sheet.',
  ),
  'column-missing': error(
    '缺少「{field}」列；未识别的列：{unused}',
    'there is no column for "{field}"; columns not recognised: {unused}',
    '请补充该列，或在列映射文件的 columns、constants 或 id 中说明从何而来。',
    'Add the column, or say under `columns`, `constants` or `id` of the mapping file where it comes from.',
  ),
  'mapping-column-missing': error(
    '列映射文件提到的「{field}」列在文件中不存在',
    'the mapping file names a column "{field}" that the file does not have',
    '请核对列映射文件与表头的写法。',
    'Compare the mapping file with the headers.',
  ),
  'mapping-kind': warning(
    '列映射文件写明用于 {meant}，这里却用于 {kind}',
    'the mapping file says that it is for {meant}, but it is used for {kind}',
    '请核对是否选错列映射文件，或改正其中的 kind。',
    'Check that this is the right mapping file, or correct its `kind`.',
  ),
  'mapping-values-unused': warning(
    '列映射文件 values 中的「{field}」既不是字段，也不是另存的列，未起作用',
    '`values` of the mapping file names "{field}", which is neither a field nor a column that is kept, so it does nothing',
    '请写字段名（如 region），另存的列写其表头。',
    'Write the name of a field such as region, or the header of a column that is kept.',
  ),
  'column-twice': warning(
    '有不止一列表示「{field}」，只采用第一列',
    'more than one column stands for "{field}"; the first is used',
    '请删去多余的列，或在列映射文件中写明采用哪一列。',
    'Remove the others, or say in the mapping file which one counts.',
  ),
  'personal-column': warning(
    '该列为个人信息，已整列丢弃，内容未读取',
    'this column holds personal data; it was dropped unread',
    '名录不需要身份证号、电话等个人信息，请从文件中删除。',
    'Directories need no identity or telephone numbers: remove the column from the file.',
  ),
  'encoding-damaged': warning(
    '有 {count} 个字符无法按 {encoding} 识别',
    '{count} characters are not valid {encoding}',
    '请用原系统以 UTF-8 重新导出；受影响的行已逐行列出。',
    'Export the file again as UTF-8; rows that are affected are listed one by one.',
  ),
  // the row
  'broken-quotes': error(
    '引号不成对，无法分列',
    'the quotes do not match, so the row cannot be taken apart',
    '单元格内的引号应写两遍（""），整个单元格用引号括起；如引号只是普通字符，在列映射文件中写 quote: none。退回的文件中，该行整行写在第一列。',
    'Write a quote inside a cell twice ("") and put the cell in quotes; if quotes are ordinary characters, set `quote: none` in the mapping file. In the file sent back the whole line stands in the first column.',
  ),
  'row-too-long': error('该行过长', 'the row is too long', '请检查该行是否缺少换行。', 'Check whether line ends are missing.'),
  'too-many-cells': error(
    '该行有 {cells} 列，表头只有 {headers} 列',
    'the row has {cells} cells, but there are only {headers} headers',
    '单元格中如有分隔符，请用引号把该单元格括起来。',
    'Put a cell that contains the delimiter in quotes.',
  ),
  'repeated-header': warning('该行重复了表头，已跳过', 'the row repeats the header and was skipped', '无需处理。', 'Nothing to do.'),
  // the cell
  'missing-value': error('缺少必填内容', 'a value is required here', '请补充。', 'Fill it in.'),
  'damaged-text': error(
    '含有损坏的字符：{value}',
    'contains damaged characters: {value}',
    '请按原件改正，并以 UTF-8 重新保存。',
    'Correct it from the original and save the file as UTF-8.',
  ),
  'cleaned-text': warning(
    '含有不可见的控制字符，已去除：{value}',
    'contained invisible control characters, which were removed: {value}',
    '无需处理；建议在来源系统中更正。',
    'Nothing to do; better corrected at the source.',
  ),
  'unusual-character': warning(
    '含有自造字或未定义的字符：{value}',
    'contains a private-use or undefined character: {value}',
    '公告中可能无法印出，请换成 GB 18030 中的正式编码。',
    'It may not print in a notice: use the standard code point of GB 18030.',
  ),
  'formula-error': error(
    '公式没有结果：{value}',
    'the formula has no result: {value}',
    '请在表格软件中重新计算，或粘贴为数值。',
    'Recalculate the sheet, or paste values.',
  ),
  'too-long': error(
    '超过 {limit} 个字符',
    'longer than {limit} characters',
    '请缩短，或检查是否串列。',
    'Shorten it, or check for shifted columns.',
  ),
  'not-a-code': error(
    '「{value}」不是代码',
    '"{value}" is not a code',
    '代码只含字母、数字和 . _ -，不超过 64 个；中文名称请在列映射文件的 values 中对应到代码。',
    'A code has letters, digits and . _ - only, at most 64; give Chinese names their codes under `values` in the mapping file.',
  ),
  'scientific-notation': error(
    '「{value}」是科学计数法，末尾数字已丢失',
    '"{value}" is in scientific notation; its last digits are lost',
    '请从来源系统重新导出；在表格软件中先把该列设为“文本”格式再粘贴。',
    'Export it again from its source; set the column to "Text" in the spreadsheet before pasting.',
  ),
  'personal-number': error(
    '此处像是身份证号或手机号（内容不予显示）',
    'this looks like an identity card or telephone number (not shown)',
    '请改用工号等单位内部编号。',
    'Use a staff number instead.',
  ),
  'personal-entity-id': error(
    '检查对象的代码像是身份证号（内容不予显示）',
    'the code of this entity looks like an identity card number (not shown)',
    '检查对象的代码会公开：请改用统一社会信用代码或注册号，或在列映射文件的 id 中说明如何生成编号。',
    'Codes of entities are published: use the unified social credit code or a registration number, or let `id` in the mapping file make one.',
  ),
  'personal-text': warning(
    '此处含有像是身份证号或电话号码的内容（不予显示）',
    'this holds what looks like an identity card or telephone number (not shown)',
    '号码已用 *** 代替后导入；请核对是否串列，并在来源中删去个人号码。',
    'Imported with *** in place of the number: check for shifted columns, and remove numbers of persons at the source.',
  ),
  'uscc-length': error(
    '「{value}」不是 18 位统一社会信用代码',
    '"{value}" is not a unified social credit code of 18 characters',
    '请核对营业执照；如使用其他编号，在列映射文件中写 idScheme: other。',
    'Compare it with the licence; for ids of another kind set `idScheme: other` in the mapping file.',
  ),
  'uscc-alphabet': error(
    '「{value}」含有统一社会信用代码不用的字符（如 I、O、S、V、Z）',
    '"{value}" has characters that a unified social credit code does not use (such as I, O, S, V, Z)',
    '请核对是否把 1 写成 I、0 写成 O 等；如使用其他编号，在列映射文件中写 idScheme: other。',
    'Look for I instead of 1, O instead of 0; for ids of another kind set `idScheme: other` in the mapping file.',
  ),
  'uscc-checksum': warning(
    '「{value}」的校验码不符',
    'the check character of "{value}" does not match',
    '已照常导入；真实代码也有校验不符的，请核对一次。',
    'Imported all the same: some real codes fail the check. Please compare it once.',
  ),
  'organisation-checksum': warning(
    '「{value}」第 9–17 位组织机构代码的校验码不符',
    'the organisation code in "{value}" (places 9 to 17) fails its check',
    '已照常导入，请核对一次。',
    'Imported all the same; please compare it once.',
  ),
  'duplicate-id': error(
    '「{value}」已在第 {first} 行出现',
    '"{value}" already stands in row {first}',
    '请删去其中一行；如确属重复数据，在列映射文件中写 duplicates: first 以采用第一行。',
    'Remove one of them; if rows repeat by nature, set `duplicates: first` in the mapping file.',
  ),
  'duplicate-skipped': warning(
    '「{value}」已在第 {first} 行出现，采用第一行',
    '"{value}" already stands in row {first}; the first row counts',
    '无需处理。',
    'Nothing to do.',
  ),
  'region-form': error(
    '「{value}」不是行政区划代码',
    '"{value}" is not a region code',
    '请填 GB/T 2260 六位代码（如 330106）；名称请在列映射文件的 values 中对应，9 位或 12 位统计代码写 regionDigits: cut，其他编码写 regionScheme: other。',
    'Use the six digits of GB/T 2260 (such as 330106); translate names under `values`, set `regionDigits: cut` for 9 or 12 digits, or `regionScheme: other`.',
  ),
  'region-province': error(
    '「{value}」的前两位不是任何省份',
    'the first two digits of "{value}" are no province',
    '请核对 GB/T 2260。',
    'Compare it with GB/T 2260.',
  ),
  'industry-form': error(
    '「{value}」不是行业代码',
    '"{value}" is not an industry code',
    '请填 GB/T 4754 代码，如 C2710 或 2710；名称请在列映射文件的 values 中对应，其他编码写 industryScheme: other。',
    'Use a code of GB/T 4754 such as C2710 or 2710; translate names under `values`, or set `industryScheme: other`.',
  ),
  'industry-division': error(
    '「{value}」的大类在 GB/T 4754—2017 中不存在',
    'GB/T 4754—2017 has no division for "{value}"',
    '请核对代码。',
    'Check the code.',
  ),
  'industry-section': warning(
    '「{value}」的门类字母与大类不符',
    'the section letter of "{value}" does not go with its division',
    '已照原样导入；可能是 2011 年版代码，请核对。',
    'Imported as it stands; it may be a code of the 2011 edition.',
  ),
  'date-form': error(
    '「{value}」不是日期',
    '"{value}" is not a date',
    '请写成 2026-03-01；没有截止日期写“长期”。',
    'Write it as 2026-03-01; write 9999-12-31 for "no end".',
  ),
  'date-impossible': error('「{value}」不是存在的日期', '"{value}" is a day that does not exist', '请改正。', 'Correct it.'),
  'date-ambiguous': error(
    '「{value}」分不清月与日',
    'in "{value}" month and day cannot be told apart',
    '请写成 2026-03-01，或在列映射文件中写 dates: mdy（或 dmy）。',
    'Write it as 2026-03-01, or set `dates: mdy` (or dmy) in the mapping file.',
  ),
  'no-end-not-allowed': error('此处须为确定的日期', 'a certain day is needed here', '请填写日期。', 'Fill in the date.'),
  'period-order': error('「{value}」的结束早于开始', '"{value}" ends before it begins', '请改正。', 'Correct it.'),
  'unknown-value': error(
    '「{value}」不在可用的取值中（{allowed}）',
    '"{value}" is none of the values known here ({allowed})',
    '请改用所列取值，或在列映射文件的 values 中对应。',
    'Use one of them, or translate it under `values` in the mapping file.',
  ),
  'other-department': error(
    '「{value}」不是本名录所属的部门（{department}）',
    '"{value}" is not the department that this directory belongs to ({department})',
    '各部门的行由该部门自行导入；如写法不同，请在列映射文件的 values 中对应，或用 constants 写明部门。',
    'Each department imports its own rows; translate other spellings under `values`, or give the department under `constants`.',
  ),
  'number-form': error(
    '「{value}」不是 0 到 1000000 的整数',
    '"{value}" is not a whole number from 0 to 1000000',
    '请改正。',
    'Correct it.',
  ),
} as const satisfies Readonly<Record<string, Advice>>;

export type RowProblemCode = keyof typeof ROW_PROBLEMS;

export interface RowProblem extends Problem<RowProblemCode> {
  readonly severity: Severity;
  /** `line` is the row as a spreadsheet counts it, `column` the header. */
  readonly place: Place;
  /** The cell as the file has it; never of a personal column, nor of a personal number. */
  readonly value?: string;
}

/** What to do about a problem. */
export const adviceFor = (code: RowProblemCode): Words => ROW_PROBLEMS[code].todo;

export const severityOf = (code: RowProblemCode): Severity => ROW_PROBLEMS[code].severity;
