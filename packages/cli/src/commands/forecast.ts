/** `forecast`: what a frozen draw will be like, told before anybody commits. */

import {
  CHECK_WORDS,
  describeForecast,
  explainCore,
  type ForecastProgress,
  forecast as forecastDraw,
  type Words,
} from '@double-random/core';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { findings } from '../finding.js';
import { openBundle } from '../machine/open-bundle.js';
import { misuse } from '../problems.js';
import type { Session } from '../session.js';

/** What each stage does, as the progress line says it. */
const STAGE_WORDS: Readonly<Record<ForecastProgress['stage'], Words>> = {
  ...CHECK_WORDS,
  kinds: { zh: '检查对象归类', en: 'Sorting the entities into kinds' },
  simulation: { zh: '模拟抽取', en: 'Simulated draws' },
};

export interface ForecastOptions {
  readonly seeds?: string;
  readonly seed?: string;
}

const MOST_SEEDS = 1_000_000;
const SEED_BYTES = 8;

const isSeeds = (text: string): boolean => /^[1-9][0-9]{0,6}$/.test(text) && Number(text) <= MOST_SEEDS;

export async function forecast(path: string, { seeds, seed }: ForecastOptions, session: Session): Promise<Answer> {
  const { machine, language, progress } = session;
  if (seeds !== undefined && !isSeeds(seeds)) {
    return refused([misuse('not-a-number', { option: '--seeds', least: 1, most: MOST_SEEDS, found: seeds })]);
  }
  const opened = await openBundle(path);
  if (!opened.ok) return refused(opened.problems);
  const told = await forecastDraw(opened.value.files, {
    ...(seeds === undefined ? {} : { seeds: Number(seeds) }),
    simulationSeed: seed ?? Buffer.from(machine.random(SEED_BYTES)).toString('hex'),
    onProgress: ({ stage, done, total }) => progress.show(STAGE_WORDS[stage][language], done, total),
  });
  if (!told.ok) return refused(findings(told.problems, explainCore));
  return answered({ forecast: told.value }, describeForecast(told.value, language));
}

export const forecastForm = commandForm<[path: string], ForecastOptions>({
  name: 'forecast',
  examples: ['forecast out/hz-2026-joint-001', 'forecast out/hz-2026-joint-001 --seeds 5000 --seed rehearsal-2'],
  describe: (command, say) => {
    command
      .description(
        say(
          '预测：锁定之后、承诺之前，告知机会、负荷、空缺与可猜测性',
          'Forecast a frozen draw: chances, loads, empty places and predictability',
        ),
      )
      .argument('<folder>', say('抽取文件夹', 'the folder of the draw'))
      .option('--seeds <number>', say('模拟次数（默认 1000）', 'how many draws to simulate (default 1000)'))
      .option(
        '--seed <text>',
        say('模拟用的种子（与抽取无关）；默认随机，结果中写明', 'seed of the simulation, not of the draw; random by default, and told'),
      );
  },
  run: ([path], options, session) => forecast(path, options, session),
});
