import type { Bottleneck, Guess } from './figures.js';
import { decimal, MOST_NAMED, needed, percent, quoted, type Sentences } from './sentences.js';

const many = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

const entities = (count: number): string => many(count, 'entity', 'entities');

const inspectors = (count: number): string => many(count, 'inspector', 'inspectors');

const named = (ids: readonly string[]): string => ids.slice(0, MOST_NAMED).join(', ') + (ids.length > MOST_NAMED ? ' …' : '');

const and = (codes: readonly string[]): string => quoted(codes).join(' and ');

const where = (regions: readonly string[]): string => (regions.join('') === '' ? 'without a region' : `in ${named(regions)}`);

function supply({ eligible, capacity, ...bottleneck }: Bottleneck): string {
  const codes = needed(bottleneck);
  const them = codes.length === 1 ? 'it' : 'them';
  const verb = codes.length === 0 ? 'may go there' : eligible.length === 1 ? `holds ${them}` : `hold ${them}`;
  if (eligible.length === 0) return codes.length === 0 ? 'no inspector may go there' : `no inspector holds ${them}`;
  const told = eligible.filter((id) => id !== '');
  return `only ${inspectors(eligible.length)} ${verb}, capacity ${capacity}${told.length === 0 ? '' : ` (${named(told)})`}`;
}

function remedy({ alwaysShort, entities: all }: Bottleneck): string {
  if (alwaysShort === 0) return 'Raise their caps, or name more inspectors.';
  const which = alwaysShort === all ? (all === 1 ? 'It' : 'Each of them') : `${alwaysShort} of them`;
  return `${which} always ${alwaysShort === 1 || alwaysShort === all ? 'leaves' : 'leave'} a place empty when drawn: name more inspectors.`;
}

const BASIS: Readonly<Record<Guess['basis'], (guess: Guess) => string>> = {
  simulated: ({ standardError }) => `simulated, standard error ${percent(standardError)}`,
  'exact-without-caps': () => 'exact as long as no cap is reached',
  'simulated-without-caps': ({ standardError }) => `simulated without caps, standard error ${percent(standardError)}`,
};

const asking = (asks: readonly string[]): string => (asks.length === 0 ? '' : ` needing ${and(asks)}`);

export const english: Sentences = {
  header: ({ drawId, seeds, simulationSeed }) =>
    `Forecast for ${drawId}: ${many(seeds, 'simulated draw', 'simulated draws')}, simulation seed "${simulationSeed}" (seedrandom alea)`,
  stratum: ({ stratum, population, sample, drawn, reserved }) =>
    `Stratum ${stratum}: ${sample} of ${population} are drawn; the probability is ${drawn.join('/')} (${percent(drawn[0] / drawn[1])}), and ${reserved.join('/')} to be a reserve`,
  loads: ({ department, loads }) =>
    `${department}: ${decimal(loads.expectedSlots)} places expected, capacity ${loads.capacity}; ${decimal(loads.mean)} visits per inspector on average, ${loads.worst} at worst`,
  mostLoaded: (department, loads) =>
    `${department}: most loaded are ${loads.map(({ inspector, mean, cap, cappedOut }) => `${inspector} (${decimal(mean)} of ${cap}, at the cap in ${percent(cappedOut)} of the draws)`).join(', ')}`,
  shortfall: ({ department, shortfall: { share, mean, worst } }, seeds) =>
    share === 0
      ? `${department}: no place stayed empty in ${many(seeds, 'simulated draw', 'simulated draws')}`
      : `${department}: places stayed empty in ${percent(share)} of the simulated draws, ${decimal(mean)} on average, ${worst} at worst`,
  scarce: ({ department, scarce }) =>
    `${department}: used up where places stay empty: ${scarce
      .slice(0, MOST_NAMED)
      .map(({ inspector, cap, share }) => `${inspector} (cap ${cap}, in ${percent(share)} of the draws)`)
      .join(', ')}${scarce.length > MOST_NAMED ? ' …' : ''}`,
  bottleneck: (bottleneck) => {
    const { department, entities: count, regions, role, expectedDrawn, short } = bottleneck;
    const codes = needed(bottleneck);
    const need = codes.length === 0 ? `${count === 1 ? 'is' : 'are'} to be visited` : `${count === 1 ? 'needs' : 'need'} ${and(codes)}`;
    return `${department}, role ${role}: ${entities(count)} ${where(regions)} ${need}; ${supply(bottleneck)}. ${decimal(expectedDrawn)} drawn on average; short in ${percent(short.share)} of the simulated draws, by ${short.worst} at worst. ${remedy(bottleneck)}`;
  },
  moreBottlenecks: (count) => `and ${many(count, 'more bottleneck', 'more bottlenecks')}`,
  guess: (guess, median) =>
    `${guess.department}: the easiest guess succeeds with ${percent(guess.probability)} (${BASIS[guess.basis](guess)}): inspector ${guess.inspector}${guess.alike > 1 ? `, or any of ${guess.alike - 1} alike,` : ''} at ${guess.entity} (${where([guess.region])}${asking(guess.asks)}; ${entities(guess.entities)} of this kind). For half of the entities no guess is better than ${percent(median)}`,
  certain: ({ department, entities: count, regions, asks, inspector, entity }) =>
    `${department}: ${entities(count)} ${where(regions)}${asking(asks)} (such as ${entity}) can be certain of inspector ${inspector} if drawn: nobody else may take that place`,
  moreCertain: (count) => `and ${many(count, 'more certain guess', 'more certain guesses')}`,
};
