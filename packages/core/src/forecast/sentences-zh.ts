import type { Bottleneck, Guess } from './figures.js';
import { decimal, MOST_NAMED, needed, percent, quoted, type Sentences } from './sentences.js';

const named = (ids: readonly string[]): string => ids.slice(0, MOST_NAMED).join('、') + (ids.length > MOST_NAMED ? '……' : '');

const and = (codes: readonly string[]): string => quoted(codes).join('、');

const where = (regions: readonly string[]): string => (regions.join('') === '' ? '未标明区域' : named(regions));

function supply({ eligible, capacity, ...bottleneck }: Bottleneck): string {
  const has = needed(bottleneck).length === 0 ? '可派' : '具备';
  if (eligible.length === 0) return `没有检查人员${has}`;
  const told = eligible.filter((id) => id !== '');
  return `仅 ${eligible.length} 名检查人员${has}，上限合计 ${capacity}${told.length === 0 ? '' : `（${named(told)}）`}`;
}

function remedy({ alwaysShort, entities }: Bottleneck): string {
  if (alwaysShort === 0) return '请提高其上限或增加检查人员。';
  return `其中 ${alwaysShort === entities ? '每' : `${alwaysShort} `}个一经抽中必有空缺：请增加检查人员。`;
}

const BASIS: Readonly<Record<Guess['basis'], (guess: Guess) => string>> = {
  simulated: ({ standardError }) => `模拟值，标准误 ${percent(standardError)}`,
  'exact-without-caps': () => '在无人达到上限时为精确值',
  'simulated-without-caps': ({ standardError }) => `不计上限的模拟值，标准误 ${percent(standardError)}`,
};

const asking = (asks: readonly string[]): string => (asks.length === 0 ? '' : `，要求 ${and(asks)}`);

export const chinese: Sentences = {
  header: ({ drawId, seeds, simulationSeed }) =>
    `抽取 ${drawId} 的预测：模拟抽取 ${seeds} 次，模拟种子“${simulationSeed}”（seedrandom alea）`,
  stratum: ({ stratum, population, sample, drawn, reserved }) =>
    `层 ${stratum}：${population} 个中抽 ${sample} 个；抽中概率 ${drawn.join('/')}（${percent(drawn[0] / drawn[1])}），成为替补的概率 ${reserved.join('/')}`,
  loads: ({ department, loads }) =>
    `${department}：预计 ${decimal(loads.expectedSlots)} 人次，上限合计 ${loads.capacity}；每名检查人员平均 ${decimal(loads.mean)} 次，最多 ${loads.worst} 次`,
  mostLoaded: (department, loads) =>
    `${department}：负荷最重者 ${loads.map(({ inspector, mean, cap, cappedOut }) => `${inspector}（平均 ${decimal(mean)}，上限 ${cap}，${percent(cappedOut)} 的模拟抽取中达到上限）`).join('、')}`,
  shortfall: ({ department, shortfall: { share, mean, worst } }, seeds) =>
    share === 0
      ? `${department}：${seeds} 次模拟抽取中没有空缺`
      : `${department}：${percent(share)} 的模拟抽取中有空缺，平均 ${decimal(mean)} 席，最多 ${worst} 席`,
  scarce: ({ department, scarce }) =>
    `${department}：有空缺时已用尽者：${scarce
      .slice(0, MOST_NAMED)
      .map(({ inspector, cap, share }) => `${inspector}（上限 ${cap}，占模拟抽取的 ${percent(share)}）`)
      .join('、')}${scarce.length > MOST_NAMED ? '……' : ''}`,
  bottleneck: (bottleneck) => {
    const { department, entities, regions, role, expectedDrawn, short } = bottleneck;
    const codes = needed(bottleneck);
    const need = codes.length === 0 ? '待查' : `需要 ${and(codes)}`;
    return `${department}，角色 ${role}：${where(regions)} 有 ${entities} 个检查对象${need}；${supply(bottleneck)}。平均抽中 ${decimal(expectedDrawn)} 个；${percent(short.share)} 的模拟抽取中有空缺，最多缺 ${short.worst} 席。${remedy(bottleneck)}`;
  },
  moreBottlenecks: (count) => `另有 ${count} 处瓶颈`,
  guess: (guess, median) =>
    `${guess.department}：最容易的猜测命中率为 ${percent(guess.probability)}（${BASIS[guess.basis](guess)}）：检查人员 ${guess.inspector}${guess.alike > 1 ? `（或与其相同的另 ${guess.alike - 1} 名之一）` : ' '}检查 ${guess.entity}（${where([guess.region])}${asking(guess.asks)}，同类检查对象 ${guess.entities} 个）。半数检查对象的最佳猜测不超过 ${percent(median)}`,
  certain: ({ department, entities, regions, asks, inspector, entity }) =>
    `${department}：${where(regions)} 有 ${entities} 个检查对象（如 ${entity}${asking(asks)}）一经抽中即可断定由 ${inspector} 检查：该席没有他人可派`,
  moreCertain: (count) => `另有 ${count} 项可断定的猜测`,
};
