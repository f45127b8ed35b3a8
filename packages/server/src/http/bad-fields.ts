/** What zod finds wrong with a request, as reasons in both languages. */

import { z } from 'zod';
import type { Reason } from '../problems/problems.js';

type Issue = z.core.$ZodIssue;

const ZH = z.locales.zhCN().localeError;
const EN = z.locales.en().localeError;

/** `body.items[2].name` */
export const pathOf = (root: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`), root);

/** Every place that an issue speaks of: each unknown member by itself. */
const placesOf = (root: string, issue: Issue): string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys.map((key) => pathOf(root, [...issue.path, key])) : [pathOf(root, issue.path)];

/** Reads a value by a schema. @param root where the value stands: `body`, `query`, `path` */
export function readBy<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  root: string,
): { readonly ok: true; readonly value: z.output<Schema> } | { readonly ok: false; readonly reasons: readonly Reason[] } {
  const zh = schema.safeParse(value, { error: ZH });
  if (zh.success) return { ok: true, value: zh.data };
  const en = schema.safeParse(value, { error: EN }).error?.issues ?? [];
  return {
    ok: false,
    reasons: zh.error.issues.flatMap((issue, index) =>
      placesOf(root, issue).map((path) => ({
        code: issue.code,
        place: { path },
        zh: issue.message,
        en: en[index]?.message ?? issue.message,
      })),
    ),
  };
}
