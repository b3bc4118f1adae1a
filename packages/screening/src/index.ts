export { type AddressFault, addressFaultTexts, whyRefused } from './address/address-fault.ts'
export { maskAddress } from './address/mask-address.ts'
export { normaliseAddress, parseAddress } from './address/parse-address.ts'
export { mailboxForm } from './address/provider-form.ts'
export type { AskDomains, MailAnswer } from './ask-about-domains.ts'
export type { AskRegistered } from './ask-about-registrations.ts'
export type { BarChart, Chart, ColumnChart, Severity } from './checks/check.ts'
export {
  type CheckId,
  chartOf,
  checks,
  type Finding,
  findingTexts,
  isForDesk,
  type ThresholdChoices,
  weighAgain,
} from './checks/checks.ts'
export {
  type ColumnChoices,
  type ColumnOfRole,
  type ColumnRole,
  columnRoles,
  columnRoleTexts,
} from './columns/column-role.ts'
export type { DomainCount, DomainSpread } from './counting/domain-spread.ts'
export {
  type Suppressed,
  type SuppressionKind,
  suppressionKinds,
} from './counting/suppressed-set.ts'
export {
  findKnown,
  isPartOf,
  type Known,
  type KnownFile,
  type KnownList,
} from './digest/find-known.ts'
export { digestRecipients } from './digest/recipient-set.ts'
export {
  type ColumnValues,
  type ColumnValuesOptions,
  columnValues,
  type FileValues,
} from './divide/column-values.ts'
export type { ColumnDays } from './divide/day-counter.ts'
export { type CellTest, type DivideOptions, divide, type RowTest } from './divide/divide.ts'
export { defaultLimits, type Limits } from './limits.ts'
export { isFreeMailDomain } from './lists/free-mail-domains.ts'
export {
  isListedIn,
  type LeaveOutList,
  readLeaveOutList,
} from './mend/leave-out-list.ts'
export { type Mended, type MendOptions, mend } from './mend/mend.ts'
export { findGone, type LeaveOut } from './mend/unwanted.ts'
export type { DayOrder } from './moments/day-order.ts'
export type { FromTally, TallyPort, TallyThread } from './parallel/tally-elsewhere.ts'
export { checksPage } from './presentation/checks-page.ts'
export { readingNotes } from './presentation/reading-notes.ts'
export {
  type FindingPart,
  findingParts,
  mendedSentence,
  recipientKinds,
  reportSentence,
} from './presentation/report-order.ts'
export { reportPage, severityTexts } from './presentation/report-page.ts'
export { forCustomers, reportView } from './presentation/report-view.ts'
export { type FileForm, readForm } from './read-form.ts'
export type { ByteHash } from './reading/block-source.ts'
export { FileRefusal, type FileRefusalCode, fileRefusalTexts } from './reading/file-refusal.ts'
export {
  openPackedFile,
  type PackedFile,
  type PackedFilesLimits,
  readPackedFiles,
} from './reading/packed/packed-files.ts'
export { type RowFault, rowFaultTexts } from './reading/row-fault.ts'
export { type NamedEncoding, namedEncodings } from './reading/text-encoding.ts'
export type { ReadAddress } from './recipient-sink.ts'
export { screen } from './screen.ts'
export type { ScreeningOptions } from './screening-options.ts'
export * from './screening-report.ts'
export {
  byMailboxes,
  type ComparableSketch,
  compareSketches,
  compareWithAll,
  type Overlap,
} from './sketch/compare-sketches.ts'
export { recordRoles, type SampledRecord } from './sketch/record-sample.ts'
export { type SampledRow, sampledRows } from './sketch/row-sample.ts'
export { highestRate, isSketchOf, leastPicked, levelsOf, type Sketch } from './sketch/sketch.ts'
export type { Text } from './text.ts'
