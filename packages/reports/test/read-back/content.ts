/** What is painted on a page, and what it belongs to. */

/** Operators that put something on the page. */
const PAINTING = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'EI']);

const TOKEN = /<<[^>]*(?:<[0-9a-fA-F]*>[^>]*)*>>|<[0-9a-fA-F\s]*>|\((?:\\.|[^\\)])*\)|[[\]]|[^\s[\]<>()]+/g;

export interface PageContent {
  /** Marks of the structure, in the order of the page, each with its tag. */
  readonly marks: ReadonlyMap<number, string>;
  readonly faults: readonly string[];
}

type Mark = { readonly id: number | undefined; readonly tag: string };

function markOf(tag: string, properties: string): Mark {
  const id = /\/MCID (\d+)/.exec(properties)?.[1];
  return { id: id === undefined ? undefined : Number(id), tag };
}

/** @param content an unpacked content stream */
export function readContent(content: string): PageContent {
  const marks = new Map<number, string>();
  const faults: string[] = [];
  const open: Mark[] = [];
  let before: string[] = [];
  const begin = (mark: Mark): void => {
    if (open.length > 0) faults.push(`a mark ${mark.tag} inside a mark ${open.at(-1)?.tag}`);
    if (mark.id !== undefined && marks.has(mark.id)) faults.push(`mark ${mark.id} twice on a page`);
    if (mark.id === undefined && mark.tag !== '/Artifact') faults.push(`a mark ${mark.tag} that belongs to nothing`);
    if (mark.id !== undefined) marks.set(mark.id, mark.tag);
    open.push(mark);
  };
  for (const [token] of content.matchAll(TOKEN)) {
    if (token === 'BDC') begin(markOf(before.at(-2) ?? '', before.at(-1) ?? ''));
    else if (token === 'BMC') begin({ id: undefined, tag: before.at(-1) ?? '' });
    else if (token === 'EMC') {
      if (open.pop() === undefined) faults.push('the end of a mark that was not begun');
    } else if (PAINTING.has(token) && open.length === 0) faults.push(`${token} outside every mark`);
    before = [...before.slice(-1), token];
  }
  if (open.length > 0) faults.push('a mark that does not end');
  return { marks, faults };
}
