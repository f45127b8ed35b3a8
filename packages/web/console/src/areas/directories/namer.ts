/** How the console calls things in the reader's language; reactive where it is read in a template or a computed value. */

import { departmentName } from '../../house/departments.js';
import { itemName } from '../../house/items.js';
import { sayWords } from '../../language/language.js';
import type { Namer } from './record-text.js';

export const namer: Namer = { say: sayWords, department: departmentName, item: itemName };
