/** Where a visit is: its district, and the street within it. */

import { regionWords } from '../../../../src/words/regions.js';
import type { Words } from '../../language/words.js';

/** A street that names its district itself, as those of county-level cities do, is not named after it twice. */
export function placeWords(region: string, street: string | null): Words {
  const district = regionWords(region);
  if (street === null || street === '') return district;
  return { zh: street.startsWith(district.zh) ? street : `${district.zh}${street}`, en: `${district.en}, ${street}` };
}
