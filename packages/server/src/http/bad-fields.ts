/** What zod finds wrong with a request, as reasons in both languages. */

import { z } from 'zod';
import type { Reason } from '../problems/problems.js';

type Issue = z.core.$ZodIssue;

const ZH = z.locales.zhCN().localeError;
const EN = z.locales.en().localeError;

/** Reasons that one request is told: without a bound, a request of a megabyte would have an answer of gigabytes. */
export const MOST_REASONS = 100;

/** Names of members are the caller's, so that a place, or zod's words, could be as long as the body. UTF-16 units. */
const LONGEST = 500;

const cut = (text: string): string => (text.length <= LONGEST ? text : `${Buffer.from(text.slice(0, LONGEST)).toString()}…`);

/** `body.items[2].name`; cut where it is too long to be read. */
export function pathOf(root: string, path: readonly PropertyKey[]): string {
  let text = root;
  for (const part of path) {
    text += typeof part === 'number' ? `[${part}]` : `.${String(part)}`;
    if (text.length > LONGEST) break;
  }
  return cut(text);
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** Whether a form of a union is not what the value was meant as: it is of another kind, or has other members. */
const isOther = (form: readonly Issue[]): boolean =>
  form.some(({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'unrecognized_keys'));

function unionText({ errors, message, options }: UnionIssue & { readonly options?: readonly unknown[] }, chinese: boolean): string {
  if (options !== undefined && chinese) return `无效选项：期望以下之一 ${options.map((option) => JSON.stringify(option)).join('|')}`;
  const forms = [...new Set(errors.flatMap((form) => form.slice(0, 1).map((issue) => issue.message)))];
  return forms.length === 0 ? message : forms.join(chinese ? '；或 ' : '; or ');
}

/** A value that can only be meant as one form of a union is wrong as that form is; any other as each of the forms is. */
function meantOf(issue: Issue, chinese: boolean): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [form, ...others] = issue.errors.filter((each) => !isOther(each));
  if (form === undefined || others.length > 0) return [{ ...issue, message: unionText(issue, chinese) }];
  return form.flatMap((inner) => meantOf({ ...inner, path: [...issue.path, ...inner.path] }, chinese));
}

/** An issue in words, at every place that it speaks of: each unknown member by itself, in words that do not repeat all the others. */
function reasonsAt(root: string, issue: Issue, english: string): Reason[] {
  const { code, path, message } = issue;
  if (code !== 'unrecognized_keys') return [{ code, place: { path: pathOf(root, path) }, zh: cut(message), en: cut(english) }];
  return issue.keys.slice(0, MOST_REASONS).map((key) => ({
    code,
    place: { path: pathOf(root, [...path, key]) },
    zh: `没有字段 ${JSON.stringify(cut(key))}：请删去，或核对名称`,
    en: `There is no member ${JSON.stringify(cut(key))}: leave it out, or check its name`,
  }));
}

const meantBy = ({ issues }: z.ZodError, chinese: boolean): Issue[] =>
  issues.slice(0, MOST_REASONS).flatMap((issue) => meantOf(issue, chinese));

/** Reads a value by a schema; of what is wrong, tells up to `MOST_REASONS`. @param root where the value stands: `body`, `query`, `path` */
export function readBy<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  root: string,
): { readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false; readonly reasons: readonly Reason[] } {
  const zh = schema.safeParse(value, { error: ZH });
  if (zh.success) return { ok: true, value: zh.data };
  const { error } = schema.safeParse(value, { error: EN });
  const english = error === undefined ? [] : meantBy(error, false);
  const reasons = meantBy(zh.error, true).flatMap((issue, i) => reasonsAt(root, issue, english[i]?.message ?? issue.message));
  return { ok: false, reasons: reasons.slice(0, MOST_REASONS) };
}
