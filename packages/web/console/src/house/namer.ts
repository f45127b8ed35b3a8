/** How the console calls things; reactive where it is read in a template or a computed value. */

import { sayWords } from '../language/language.js';
import { departmentName } from './departments.js';
import { itemName } from './items.js';
import type { Namer } from './naming.js';

export const namer: Namer = { say: sayWords, department: departmentName, item: itemName };
