/** What the gate knows of all groups, in one table, and how that travels. */

export type { AccountRecord } from './account-record.ts'
export {
  answerFrom,
  type BatchAnswer,
  findGroup,
  isObservedDenial,
  staleAnswer,
  type TableAnswer,
  type TableQuestion,
} from './answer.ts'
export { CutShort, isId } from './bytes.ts'
export { type Denials, openDenials, type Report } from './denials.ts'
export { type SharedBytes, toShare } from './gate-bytes.ts'
export { attachToGate, type GateReader, readGate } from './gate-reader.ts'
export { type FoundGroup, type GateTable, openGateTable } from './gate-table.ts'
export { encodeGroup, type GroupRecord, groupIdOf } from './group-record.ts'
export {
  about,
  chainOf,
  digestOf,
  type LineAnswer,
  line,
  numberOf,
  prefixOf,
  signed,
  signingKey,
  verified,
} from './line.ts'
export { dayMilliseconds, dayOf, type Mailing, openMailingDays } from './mailing-days.ts'
export {
  between,
  type Moment,
  momentAfter,
  never,
  setTrueAsOf,
  since,
  thisMoment,
} from './moment.ts'
export {
  changedParcels,
  encodeHeading,
  messageEnd,
  OtherVersion,
  parcelsOf,
  partsOf,
  putParcel,
  readMessage,
} from './parcels.ts'
export type { TableAccount } from './table-view.ts'
