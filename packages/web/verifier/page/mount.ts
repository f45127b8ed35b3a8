/** The parts of the page, put where the server left room for them. */

import type { Language, Words } from '@double-random/core';
import { element } from './element.js';
import type { Names, Verification } from './verification.js';
import { checkList } from './view/check-list.js';
import { type DrawOfPage, dropZone } from './view/drop-zone.js';
import { entitySearch } from './view/entity-search.js';
import { progressPart } from './view/progress.js';
import { valuesPart } from './view/values.js';
import { verdictPart } from './view/verdict.js';

/** Names by code, as the server wrote them. */
const namesIn = (json: string | undefined): Names => new Map(Object.entries(JSON.parse(json ?? '{}') as Readonly<Record<string, Words>>));

/** `data-bundle`, `data-title` and `data-names` of the place tell of the draw that the page is about. */
function drawOf({ dataset }: HTMLElement): DrawOfPage | null {
  const { bundle, title, names } = dataset as Readonly<Partial<Record<'bundle' | 'title' | 'names', string>>>;
  return bundle === undefined ? null : { address: bundle, title: title ?? '', names: namesIn(names) };
}

/** @param startsAtOnce whether the draw that the page is about is verified without another click */
export function mount(place: HTMLElement, verification: Verification, language: Language, startsAtOnce: boolean): void {
  const draw = drawOf(place);
  const part = { verification, language, say: (zh: string, en: string) => (language === 'zh' ? zh : en) };
  const parts = [dropZone(part, draw), progressPart(part), verdictPart(part), checkList(part), valuesPart(part), entitySearch(part)];
  place.replaceChildren(element('div', { class: 'verifier' }, ...parts.map(({ node }) => node)));
  verification.listen((stage) => {
    for (const shown of parts) shown.show(stage);
  });
  if (draw !== null && startsAtOnce) void verification.verifyAddress(draw.title, draw.address, draw.names);
}
