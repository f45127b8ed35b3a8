export { type BundleFiles, filesInMemory } from './bundle/files.js';
export { compareBytes, fromHex, toHex } from './encoding/bytes.js';
export { canonicalBytes, canonicalText } from './encoding/canonical.js';
export { compareCodes, isCode, isHex, isProtocolText, isRegion, isTime, unixSeconds } from './encoding/codes.js';
export type { Appoint, DrawEvent, DrawState, EntityOut, InspectorOut, InspectorUnavailable, Refill } from './events/event.js';
export { checkManifest, encodeManifest, manifestHash } from './manifest/check.js';
export {
  type CountRule,
  type Department,
  type EntropySource,
  type Manifest,
  type PoolSeal,
  PROTOCOL,
  type RateRule,
  type Rounding,
  type SampleRule,
  type Stratum,
  type TeamRole,
} from './manifest/manifest.js';
export { sampleSize } from './manifest/quota.js';
export {
  type Check,
  type EntityLine,
  type ExclusionLine,
  formatLine,
  type InspectorLine,
  type PersonLine,
  type RecusalLine,
} from './pools/lines.js';
export { personHash } from './pools/person.js';
export { type SealedPool, sealPool } from './pools/seal.js';
export {
  type Catalogue,
  describePlace,
  done,
  explain,
  failed,
  fill,
  type Language,
  type Outcome,
  type Place,
  type Problem,
  type Words,
} from './problem.js';
export { CORE_WORDS, type CoreCode, type CoreProblem, explainCore } from './problems.js';
export type { Commitment, DrawRecord, Entropy, Reveals } from './record/record.js';
export type { DrawnEntity, Result, Seat, Shortage, SlotName, Team } from './record/result.js';
export { firstRoundAfter, QUICKNET_CHAIN, roundTime } from './seed/quicknet.js';
