export { type BundleFiles, filesInMemory, UnreadableFile } from './bundle/files.js';
export { bundleFolder, folderOf } from './bundle/folder.js';
export {
  COMMITMENTS_FILE,
  ENTROPY_FILE,
  EVENTS_FILE,
  inputFiles,
  knownFiles,
  MANIFEST_FILE,
  RESULT_FILE,
  REVEALS_FILE,
  requiredFiles,
  SEALED_FILE,
} from './bundle/names.js';
export { openZip, zipBundle, zipStream } from './bundle/zip.js';
export { dateOf, dayNumber, isDate, weekdayOf } from './calendar/day.js';
export { type CalendarCorrection, type WorkingCalendar, workingCalendar } from './calendar/working-calendar.js';
export { compareBytes, fromHex, toHex } from './encoding/bytes.js';
export { canonicalBytes, canonicalText } from './encoding/canonical.js';
export { compareCodes, isCode, isHex, isProtocolText, isRegion, isTime, unixSeconds } from './encoding/codes.js';
export { type Drawn, EntityDraw, type StratumDraw } from './entities/selection.js';
export { ticketKey, ticketsOf } from './entities/ticket.js';
export type { Appoint, DrawEvent, DrawState, EntityOut, InspectorOut, InspectorUnavailable, Refill } from './events/event.js';
export { describeForecast } from './forecast/describe-forecast.js';
export type {
  Bottleneck,
  CertainGuess,
  DepartmentForecast,
  DepartmentLoads,
  DepartmentPredictability,
  Forecast,
  Fraction,
  Guess,
  GuessBasis,
  InspectorLoad,
  ScarceInspector,
  Shortfall,
  StratumOdds,
} from './forecast/figures.js';
export { type ForecastOptions, type ForecastProgress, forecast } from './forecast/forecast.js';
export { type DepartmentDraw, drawDepartment } from './inspectors/department-draw.js';
export { isProven } from './inspectors/shortage.js';
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
export { type Pause, withoutPause } from './pause.js';
export { EXCLUSION_WORDS, type ExclusionReason } from './pools/exclusion-words.js';
export { poolFile } from './pools/forms.js';
export {
  type Check,
  type EntityLine,
  type ExclusionLine,
  formatLine,
  type InspectorLine,
  type PersonLine,
  type RecusalLine,
} from './pools/lines.js';
export { InclusionProver, leafHash, leafHashes, MerkleBuilder, rootFromPath } from './pools/merkle.js';
export { personHash } from './pools/person.js';
export { PoolSealer, type SealedChunks, type SealedPool, sealPool } from './pools/seal.js';
export {
  type Catalogue,
  describePlace,
  done,
  explain,
  failed,
  failedAll,
  fill,
  type Language,
  type Outcome,
  type Place,
  type Problem,
  type Words,
} from './problem.js';
export { CORE_WORDS, type CoreCode, type CoreProblem, explainCore } from './problems.js';
export { checkEntity, type EntityProof, type EntityStanding, type PoolPlace, type Standing } from './proof/entity-proof.js';
export { type ProofOptions, type ProvenEntity, proveEntity } from './proof/prove-entity.js';
export { encodeResult } from './record/encode-result.js';
export type { Commitment, DrawRecord, Entropy, Reveals, Seal, SealedRecord } from './record/record.js';
export type { DrawnEntity, Result, Seat, Shortage, SlotName, Team } from './record/result.js';
export { isBeaconSignature, randomnessOf } from './seed/beacon.js';
export { checkCommitments, checkReveals, commitmentOf, SECRET_BYTES } from './seed/commitment.js';
export { checkEntropy, isWitnessedText } from './seed/entropy.js';
export { firstRoundAfter, QUICKNET_CHAIN, roundTime } from './seed/quicknet.js';
export { seedHash } from './seed/seed.js';
export { type HeldDraw, holdDraw } from './verify/hold-draw.js';
export type { CheckOutcome, CheckReport, OnProgress, Progress } from './verify/run-checks.js';
export { type Verdict, type Verification, verifyBundle } from './verify/verify-bundle.js';
export { CHECK_WORDS, OUTCOME_WORDS, VERDICT_WORDS } from './verify/words.js';
export { CHECK_NAMES, type CheckName } from './verify/work.js';
export { checkSchedule } from './visits/check-schedule.js';
export type {
  ConflictKind,
  DaySpan,
  KeptVisit,
  PlacedVisit,
  Schedule,
  ScheduleConflict,
  ScheduleInput,
  UnplacedReason,
  UnplacedVisit,
  VisitToPlace,
} from './visits/schedule.js';
export { scheduleVisits } from './visits/schedule-visits.js';
export { CONFLICT_WORDS, UNPLACED_WORDS } from './visits/words.js';
