import { isRegion } from '@double-random/core';

/** 行政区划代码 of GB/T 2260: two digits for the province, two for the city, two for the county. */

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);
const AREA = /^(?:\d{2}){1,3}$/;
/** The zeros that say "all of it" in the code of a province or a city. */
const WHOLE = /(?:00)+$/;
const COUNTY = /^\d{6}$/;
/** 统计用区划代码 go on with township (9 digits) and village (12). */
const STATISTICAL = /^\d{6}(?:\d{3}|\d{6})$/;

export type RegionFinding = 'region-form' | 'region-province';
export type RegionReading = { readonly ok: true; readonly region: string } | { readonly ok: false; readonly finding: RegionFinding };

export interface RegionRules {
  /** `other`: any region of the draw protocol. */
  readonly scheme: 'gbt2260' | 'other';
  /** Cut 9- and 12-digit statistical codes to their first six. */
  readonly cutStatistical: boolean;
  /** An inspector's region is an area: 2 and 4 digits are allowed too, and `330100` is the whole city, `3301`. */
  readonly areas: boolean;
}

export function readRegion(text: string, rules: RegionRules): RegionReading {
  if (rules.scheme === 'other') {
    return isRegion(text) ? { ok: true, region: text } : { ok: false, finding: 'region-form' };
  }
  const region = rules.cutStatistical && STATISTICAL.test(text) ? text.slice(0, 6) : text;
  if (!(rules.areas ? AREA : COUNTY).test(region)) return { ok: false, finding: 'region-form' };
  if (!PROVINCES.has(region.slice(0, 2))) return { ok: false, finding: 'region-province' };
  return { ok: true, region: rules.areas ? region.replace(WHOLE, '') : region };
}

/** Whether two digits are a province, an autonomous region or a municipality. */
export const isProvince = (digits: string): boolean => PROVINCES.has(digits);

const REGION_PREFIX = /^\d{1,6}$/;

/** Whether codes of a province that exists begin so. */
export const isRegionPrefix = (prefix: string): boolean =>
  REGION_PREFIX.test(prefix) && [...PROVINCES].some((province) => province.startsWith(prefix.slice(0, 2)));

/** Whether a region is a county, city or province of a province that exists. */
export const isKnownRegion = (region: string): boolean => AREA.test(region) && PROVINCES.has(region.slice(0, 2));
