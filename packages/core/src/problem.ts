/**
 * Expected failures are values. A problem is a code from a closed set, the place it was found at, and the
 * details that its sentence needs; the sentences themselves stand in a catalogue, in Chinese and English.
 * Bugs throw.
 */

export type Language = 'zh' | 'en';

/** One sentence in both languages of the project; `{name}` is filled from the details of a problem. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Catalogue<Code extends string> = Readonly<Record<Code, Words>>;

/** Where something is wrong. `line`, `column` (of a table) and `byte` count from 1; `path` is like `strata[2].rule.rate`. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly path?: string;
  readonly byte?: number;
}

export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly place: Place;
  readonly details: Readonly<Record<string, string | number>>;
}

export type Outcome<Value, Failure = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Failure[] };

export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const failed = <Failure>(...problems: readonly Failure[]): { readonly ok: false; readonly problems: readonly Failure[] } => ({
  ok: false,
  problems,
});

/** As `failed`, for a list that hostile input may have made long: too long to be spread over arguments. */
export const failedAll = <Failure>(problems: readonly Failure[]): { readonly ok: false; readonly problems: readonly Failure[] } => ({
  ok: false,
  problems,
});

/** The longest piece of hostile input that a message repeats, in UTF-16 units. */
const LONGEST_QUOTE = 120;

const quotable = (detail: string | number): string => {
  const text = String(detail);
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
};

/** `{name}` in the words becomes the detail of that name; an unknown name stays as it is, so that a test can find it. */
export function fill(words: Words, details: Problem['details'], language: Language): string {
  return words[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const detail = details[name];
    return detail === undefined ? whole : quotable(detail);
  });
}

const PLACE_WORDS = {
  zh: { line: (n: number) => `第 ${n} 行`, column: (c: string) => `「${c}」列`, byte: (n: number) => `第 ${n} 字节` },
  en: { line: (n: number) => `line ${n}`, column: (c: string) => `column "${c}"`, byte: (n: number) => `byte ${n}` },
} as const;

export function describePlace(place: Place, language: Language): string {
  const words = PLACE_WORDS[language];
  const parts = [
    place.file,
    place.line === undefined ? undefined : words.line(place.line),
    place.column === undefined ? undefined : words.column(place.column),
    place.path,
    place.byte === undefined ? undefined : words.byte(place.byte),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(language === 'zh' ? '，' : ', ');
}

/** The sentence of a problem with its place in front. */
export function explain<Code extends string>(catalogue: Catalogue<Code>, problem: Problem<Code>, language: Language): string {
  const sentence = fill(catalogue[problem.code], problem.details, language);
  const place = describePlace(problem.place, language);
  return place === '' ? sentence : `${place}${language === 'zh' ? '：' : ': '}${sentence}`;
}
