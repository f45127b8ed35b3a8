/** A plan that is right in everything, for tests to break. */

export const EXAMPLE = `drawId: hz-2026-joint-001
title: 2026年杭州市跨部门联合双随机抽查（第一批）
asOf: 2026-03-02
period: { from: 2026-03-16, to: 2026-05-29 }
documentNumber: 杭双随机办〔2026〕3号
departments:
  - id: market
    name: 杭州市市场监督管理局
    nameEn: Hangzhou Administration for Market Regulation
    role: initiating
    items: [SC-01, SC-04]
    checks: { industry: [C, "61"] }
    team:
      - { role: leader, name: 组长, nameEn: Leader, requires: [leader], count: 1 }
      - { role: member, name: 组员, count: 1 }
    cap: 12
    requires:
      - { tag: 特种设备使用, qualification: special-equipment }
      - { industry: C26, qualification: hazardous-chemicals }
  - id: ecology
    name: 杭州市生态环境局
    role: cooperating
    items: [HB-02]
    team:
      - { role: officer, count: 2 }
    cap: { average: 1.5 }
filter: { region: [3301], industry: [C, H61] }
strata:
  by: risk
  names: { "Risk 1 (High)": high }
  rules:
    A: { rate: 1%, rounding: ceil, minimum: 1, reserve: 2 }
    high: { count: 30, reserve: 5 }
    default: { rate: [1, 3], rounding: half-up, maximum: null }
frequency:
  - { risk: [A], months: 12 }
  - { visits: 2, per: year, department: market }
recusals: { pairs: true, notSameInspectorAsLastTime: true }
entropy: { kind: witnessed, description: 摇号机现场摇出的号码 }
commitBy: 2026-03-05T16:00:00+08:00
revealBy: 2026-03-06T08:00:00Z
disclosure: open
`;

/** The example with one piece exchanged; the piece must be there. */
export function mutated(...exchanges: readonly (readonly [from: string, to: string])[]): string {
  return exchanges.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the example has no ${JSON.stringify(from)}`);
    return text.replace(from, to);
  }, EXAMPLE);
}
