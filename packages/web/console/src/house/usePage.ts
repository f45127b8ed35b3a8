/** A list of the API, page by page, searched and filtered there. */

import { type ComputedRef, computed, type Ref, ref, shallowRef, watch } from 'vue';
import type { Answer } from '../api/answer.js';
import { back, FIRST_PAGE, forward, isFirst, type PageMarks, pageNumber, presentMark } from './page-marks.js';
import { type Resource, useResource } from './useResource.js';

/** What a list of the API answers with; one without `next` has all of it. */
export interface Listed<Row> {
  readonly items: readonly Row[];
  readonly next?: string | null;
}

/** What a request for a page brings: only members that have a value, so that it can be spread into a query. */
export interface PageQuery<Sort extends string = never> {
  readonly limit: number;
  readonly sort?: Sort;
  readonly after?: string;
  readonly text?: string;
}

export interface Page<Row> {
  readonly rows: ComputedRef<readonly Row[]>;
  readonly resource: Resource<Listed<Row>>;
  /** What is searched for; the list follows it after a moment. */
  readonly text: Ref<string>;
  readonly limit: Ref<number>;
  /** The order that was asked for, as the API names it; empty: the list's own. */
  readonly sort: Ref<string>;
  readonly number: ComputedRef<number>;
  readonly hasPrevious: ComputedRef<boolean>;
  readonly hasNext: ComputedRef<boolean>;
  readonly previous: () => void;
  readonly next: () => void;
  /** Reads this page again: after an act. */
  readonly reload: () => Promise<void>;
}

const SEARCH_AFTER_MS = 300;

const DEFAULT_LIMIT = 20;

/**
 * `const users = usePage((query, signal) => ask(api.GET('/api/v1/users', { params: { query: { ...query, ...given({ role }) } }, signal })), () => role.value);`
 * @param filters what else the list depends on: when it changes, the list begins at its first page
 * @param sorts the orders that the API knows, the first one that in which the list begins; columns name them
 */
export function usePage<Row, Sort extends string = never>(
  load: (query: PageQuery<Sort>, signal: AbortSignal) => Promise<Answer<Listed<Row>>>,
  filters: () => unknown = () => null,
  sorts: readonly Sort[] = [],
): Page<Row> {
  const text = ref('');
  const searched = ref('');
  const limit = ref(DEFAULT_LIMIT);
  const sort = ref<string>(sorts[0] ?? '');
  const marks = shallowRef<PageMarks>(FIRST_PAGE);
  let typing: ReturnType<typeof setTimeout> | undefined;

  watch(text, (next) => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      searched.value = next.trim();
    }, SEARCH_AFTER_MS);
  });
  // Before the reading below follows the same change: a page mark belongs to its search.
  watch([searched, limit, sort, () => JSON.stringify(filters())], () => {
    marks.value = FIRST_PAGE;
  });

  const query = computed<PageQuery<Sort>>(() => {
    const after = presentMark(marks.value);
    const order = sorts.find((one) => one === sort.value);
    return {
      limit: limit.value,
      ...(order === undefined ? {} : { sort: order }),
      ...(after === null ? {} : { after }),
      ...(searched.value === '' ? {} : { text: searched.value }),
    };
  });
  const resource = useResource((signal) => load(query.value, signal), [query, () => JSON.stringify(filters())]);
  const nextMark = computed(() => resource.data.value?.next ?? null);

  return {
    rows: computed(() => resource.data.value?.items ?? []),
    resource,
    text,
    limit,
    sort,
    number: computed(() => pageNumber(marks.value)),
    hasPrevious: computed(() => !isFirst(marks.value)),
    hasNext: computed(() => nextMark.value !== null),
    previous: () => {
      marks.value = back(marks.value);
    },
    next: () => {
      if (nextMark.value !== null) marks.value = forward(marks.value, nextMark.value);
    },
    reload: resource.reload,
  };
}
