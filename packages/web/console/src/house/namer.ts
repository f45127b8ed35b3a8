/** How the console calls things; reactive where it is read in a template or a computed value. */

import { sayWords } from '../language/language.js';
import { departmentName } from './departments.js';
import { itemName } from './items.js';
import type { Namer } from './naming.js';

export const namer: Namer = { say: sayWords, department: departmentName, item: itemName, entity: () => null, inspector: () => null };

/** The names that came along with records. */
export interface Names {
  readonly entities: Readonly<Record<string, string>>;
  readonly inspectors: Readonly<Record<string, string>>;
}

export const namerWith = ({ entities, inspectors }: Names): Namer => ({
  ...namer,
  entity: (id) => entities[id] ?? null,
  inspector: (number) => inspectors[number] ?? null,
});
