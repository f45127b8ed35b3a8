/** The street of an address, as far as its text tells: visits in one street are made on one day. */

const DISTRICT = /^.*?(?:[区县旗]|市(?!场))/u;
/** A subdistrict or town says more of what is near than the road does, and its name may end like a road's (米市巷街道). */
const SUBDISTRICT = /^.{1,10}?(?:街道|镇|乡)/u;
const ROAD = /^.*?(?:大道|路|街|巷|弄)/u;

/** 街道, town or road after the district; `null` where the address names none. */
export function streetOf(address: string): string | null {
  const [district = ''] = DISTRICT.exec(address) ?? [];
  const rest = address.slice(district.length).replace(/^.{0,12}?[区县旗]/u, '');
  return (SUBDISTRICT.exec(rest) ?? ROAD.exec(rest))?.[0] ?? null;
}
