/** How papers call industries: the sections (门类) of GB/T 4754—2017. */

import { sectionOf } from '@double-random/directories';
import type { Named } from '@double-random/reports';

const SECTIONS: Readonly<Record<string, Named>> = {
  A: { zh: '农、林、牧、渔业', en: 'agriculture, forestry and fishery' },
  B: { zh: '采矿业', en: 'mining' },
  C: { zh: '制造业', en: 'manufacturing' },
  D: { zh: '电力、热力、燃气及水生产和供应业', en: 'electricity, heat, gas and water supply' },
  E: { zh: '建筑业', en: 'construction' },
  F: { zh: '批发和零售业', en: 'wholesale and retail' },
  G: { zh: '交通运输、仓储和邮政业', en: 'transport, storage and post' },
  H: { zh: '住宿和餐饮业', en: 'accommodation and catering' },
  I: { zh: '信息传输、软件和信息技术服务业', en: 'information and software services' },
  J: { zh: '金融业', en: 'finance' },
  K: { zh: '房地产业', en: 'real estate' },
  L: { zh: '租赁和商务服务业', en: 'leasing and business services' },
  M: { zh: '科学研究和技术服务业', en: 'research and technical services' },
  N: { zh: '水利、环境和公共设施管理业', en: 'water, environment and public facilities' },
  O: { zh: '居民服务、修理和其他服务业', en: 'resident services and repair' },
  P: { zh: '教育', en: 'education' },
  Q: { zh: '卫生和社会工作', en: 'health and social work' },
  R: { zh: '文化、体育和娱乐业', en: 'culture, sports and entertainment' },
  S: { zh: '公共管理、社会保障和社会组织', en: 'public administration and social organisations' },
  T: { zh: '国际组织', en: 'international organisations' },
};

const DIVISION_DIGITS = 2;

/** The letter of a code or of its beginning; a first digit alone may go with several. */
function letterOf(code: string): string | undefined {
  if (/^[A-T]/.test(code)) return code.charAt(0);
  return code.length < DIVISION_DIGITS ? undefined : sectionOf(Number(code.slice(0, DIVISION_DIGITS)));
}

/** Sections with the codes, or beginnings of codes, that belong to them: `制造业（C27、C3511）`. A code of no section stands alone. */
export function industryNames(codes: readonly string[]): Named[] {
  const bySection = new Map<string, string[]>();
  for (const code of codes) {
    const letter = letterOf(code);
    const key = letter === undefined ? code : letter;
    bySection.set(key, [...(bySection.get(key) ?? []), code]);
  }
  return [...bySection].map(([key, members]): Named => {
    const section = SECTIONS[key];
    if (section === undefined) return { zh: members.join('、'), en: null };
    return { zh: `${section.zh}（${members.join('、')}）`, en: `${section.en} (${members.join(', ')})` };
  });
}

/** One code: `制造业（C1819）`; without one, nothing. */
export const industryName = (code: string): Named => industryNames(code === '' ? [] : [code])[0] ?? { zh: '', en: null };
