/** `prove`: one entity's own check, in words that its owner understands. */

import { resolve } from 'node:path';
import { type EntityStanding, failed, type Outcome, RESULT_FILE, type Standing } from '@double-random/core';
import { type Answer, answered, refused } from '../answer.js';
import { commandForm } from '../command.js';
import { type ProvenEntity, provenBy, provenIn } from '../draw/proven-entity.js';
import type { Finding } from '../finding.js';
import { outputProblems, writeOutput } from '../machine/outputs.js';
import { misuse } from '../problems.js';
import type { Say, Session } from '../session.js';

export interface ProveOptions {
  readonly entity?: string;
  readonly proof?: string;
  readonly out?: string;
}

function standingText(standing: Standing | null, { stratum }: EntityStanding, say: Say): string {
  switch (standing) {
    case 'selected':
      return say(
        `抽中：本层按签号从小到大取前 ${stratum.sample} 个。`,
        `Drawn: the ${stratum.sample} smallest tickets of the stratum are.`,
      );
    case 'reserve':
      return say(
        `未抽中，列为替补：有抽中的对象退出时依次递补。`,
        'Not drawn, but in reserve: it comes in, in order, when one that was drawn falls out.',
      );
    case 'not-drawn':
      return say('未抽中，也不是替补。', 'Neither drawn nor in reserve.');
    case null:
      return say('证明不足以比较签号。', 'The proof holds nothing to compare the ticket with.');
  }
}

/** Without the pool nobody can count ranks, so that of a proof is what its maker says. */
const rankText = (rank: number, isClaim: boolean, say: Say): string =>
  isClaim
    ? say(
        `名次  第 ${rank} 名（签号从小到大；此为证明制作者所称，凭证明本身无法核实）`,
        `rank  ${rank} (smallest ticket first; claimed by whoever made the proof, which alone cannot show it)`,
      )
    : say(`名次  第 ${rank} 名（签号从小到大）`, `rank  ${rank} (smallest ticket first)`);

const placeText = ({ name, id, stratum, ticket, rank, cutoff }: EntityStanding, isClaim: boolean, say: Say): string[] => [
  say(`检查对象：${name}（${id}），层 ${stratum.id}`, `Entity: ${name} (${id}), stratum ${stratum.id}`),
  say(
    `该层共 ${stratum.population} 个，每个被抽中的机会相同：${stratum.sample}/${stratum.population}。`,
    `The stratum has ${stratum.population} entities, all with the same chance: ${stratum.sample}/${stratum.population}.`,
  ),
  say(`签号  ${ticket}`, `ticket  ${ticket}`),
  ...(rank === null ? [] : [rankText(rank, isClaim, say)]),
  ...(cutoff === null ? [] : [say(`抽中线  ${cutoff}（最后一个抽中的签号）`, `cutoff  ${cutoff} (ticket of the last one drawn)`)]),
];

function publishedText(standing: Standing | null, published: ProvenEntity['published'], say: Say): string[] {
  if (published === null) return [];
  if (published === 'unreadable') {
    return [
      say(
        `无法读取公布的结果（${RESULT_FILE} 缺失或损坏）：以上由种子算出，未能与公布的结果比对。`,
        `The published result could not be read (${RESULT_FILE} is missing or damaged): the above follows from the seed and was compared with nothing published.`,
      ),
    ];
  }
  if (published === standing) return [say('公布的结果与此一致。', 'The published result says the same.')];
  return [say(`公布的结果却写作“${published}”：与计算不符。`, `But the published result says "${published}": it does not match.`)];
}

/** What became of it after the draw, where something did. */
function nowText(standing: Standing | null, now: boolean | null, say: Say): string[] {
  if (now === null || now === (standing === 'selected')) return [];
  return [
    now
      ? say('抽取之后：已由替补递补，现须接受检查。', 'Since the draw: it has come in from the reserve and is to be inspected.')
      : say('抽取之后：已退出，不再接受此次检查。', 'Since the draw: it has fallen out and is not inspected this time.'),
  ];
}

async function chosen(
  path: string | undefined,
  { entity, proof }: ProveOptions,
  session: Session,
): Promise<Outcome<ProvenEntity, Finding>> {
  if (proof !== undefined && (path !== undefined || entity !== undefined)) {
    return failed(misuse('either-or', { first: '--proof', second: 'PATH --entity' }));
  }
  if (proof !== undefined) return provenBy(proof);
  if (path === undefined) return failed(misuse('option-needed', { option: 'PATH --entity / --proof' }));
  if (entity === undefined) return failed(misuse('option-needed', { option: '--entity' }));
  return provenIn(path, entity, session.onProgress);
}

const limitText = (say: Say): string =>
  say(
    '这份证明表明该对象在锁定的名录之中，签号由种子得出；种子是否正确、中间有无其他签号，须核验整个数据包。',
    'This proof shows that the entity is in the frozen pool and that its ticket follows from the seed; whether the seed is right and no other ticket lies between needs the whole bundle.',
  );

export async function prove(path: string | undefined, options: ProveOptions, session: Session): Promise<Answer> {
  const { say } = session;
  const { out } = options;
  const against = await outputProblems([out], { files: [options.proof], bundle: path });
  if (against.length > 0) return refused(against);
  const proven = await chosen(path, options, session);
  if (!proven.ok) return refused(proven.problems);
  const { proof, standing, published, now } = proven.value;
  if (out !== undefined) {
    const bytes = new TextEncoder().encode(`${JSON.stringify(proof, null, 2)}\n`);
    const written = await writeOutput(out, bytes);
    if (!written.ok) return refused(written.problems);
  }
  const rightlyDrawn = published === null || published === 'unreadable' ? null : published === standing.standing;
  return answered(
    { ...standing, published, rightlyDrawn, selectedNow: now, out: out === undefined ? null : resolve(out) },
    [
      ...placeText(standing, options.proof !== undefined, say),
      standingText(standing.standing, standing, say),
      ...publishedText(standing.standing, published, say),
      ...nowText(standing.standing, now, say),
      ...(options.proof === undefined ? [] : [limitText(say)]),
      ...(out === undefined ? [] : [say(`证明已写入 ${out}`, `Proof written to ${out}`)]),
    ],
    { exit: standing.standing === null || published === 'unreadable' || rightlyDrawn === false ? 1 : 0 },
  );
}

export const proveForm = commandForm<[path: string | undefined], ProveOptions>({
  name: 'prove',
  examples: ['prove out/hz-2026-joint-001 --entity 91330106MA2ABCDE12 --out proof.json', 'prove --proof proof.json'],
  describe: (command, say) => {
    command
      .description(
        say(
          '一个检查对象的查证：签号、名次、抽中线，是否抽得其所',
          "One entity's own check: its ticket, its rank, the cutoff, and whether it was rightly drawn",
        ),
      )
      .argument('[path]', say('数据包：文件夹或 ZIP', 'the bundle: a folder or a ZIP'))
      .option('--entity <id>', say('检查对象的代码', 'id of the entity'))
      .option('--out <file>', say('把证明写成 JSON', 'write the proof as JSON'))
      .option('--proof <file>', say('查验一份证明，不需要数据包', 'check a proof, without the bundle'));
  },
  run: ([path], options, session) => prove(path, options, session),
});
