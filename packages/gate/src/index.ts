/** What the gate knows of all groups, in one table, and how that travels. */

export {
  answerFrom,
  type BatchAnswer,
  type FoundGroup,
  findGroup,
  staleAnswer,
  type TableAnswer,
  type TableQuestion,
} from './answer.ts'
export { CutShort } from './bytes.ts'
export {
  type AccountRecord,
  type GateTable,
  openGateTable,
  type TableAccount,
} from './gate-table.ts'
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
export { between, type Moment, since, thisMoment } from './moment.ts'
export {
  changedParcels,
  encodeHeading,
  messageEnd,
  OtherVersion,
  parcelsOf,
  putParcel,
  readMessage,
} from './parcels.ts'
