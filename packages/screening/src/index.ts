export { type AddressFault, addressFaultTexts } from './address/address-fault.ts'
export { maskAddress } from './address/mask-address.ts'
export { normaliseAddress, parseAddress } from './address/parse-address.ts'
export { whyRefused } from './address/why-refused.ts'
export type { AskDomains, MailAnswer } from './ask-about-domains.ts'
export type { BarChart, Chart, ColumnChart } from './checks/chart.ts'
export type { Severity } from './checks/check.ts'
export {
  type CheckId,
  chartOf,
  checks,
  type Finding,
  findingTexts,
  type ThresholdChoices,
} from './checks/checks.ts'
export type { DomainCount, DomainSpread } from './checks/domain-spread.ts'
export { type Suppressed, type SuppressionKind, suppressionKinds } from './checks/suppressed-set.ts'
export { weighAgain } from './checks/weigh-again.ts'
export {
  type ColumnChoices,
  type ColumnOfRole,
  type ColumnRole,
  columnRoles,
} from './columns/column-role.ts'
export { columnRoleTexts } from './columns/column-role-texts.ts'
export { digestRecipients } from './digest/digest-recipients.ts'
export { isPartOf, type KnownFile } from './digest/is-part-of.ts'
export { type DivideOptions, divide } from './divide/divide.ts'
export type { RowTest } from './divide/row-test.ts'
export { isCoherent } from './is-coherent.ts'
export { defaultLimits, type Limits } from './limits.ts'
export { isFreeMailDomain } from './lists/free-mail-domains.ts'
export { type MendOptions, mend } from './mend/mend.ts'
export type { Mended } from './mend/row-mender.ts'
export type { DayOrder } from './moments/day-order.ts'
export type { TallyPort, TallyThread } from './parallel/tally-port.ts'
export { checksPage } from './presentation/checks-page.ts'
export { type Figure, reportFigures } from './presentation/report-figures.ts'
export { reportPage, severityTexts } from './presentation/report-page.ts'
export { reportView } from './presentation/report-view.ts'
export { type FileForm, readForm } from './read-form.ts'
export type { ByteHash } from './reading/block-source.ts'
export { type FileRefusalCode, fileRefusalTexts } from './reading/file-refusal.ts'
export { type RowFault, rowFaultTexts } from './reading/row-fault.ts'
export { type NamedEncoding, namedEncodings } from './reading/text-encoding.ts'
export { screen } from './screen.ts'
export type { ScreeningOptions } from './screening-options.ts'
export * from './screening-report.ts'
export { type ComparableSketch, compareSketches, type Overlap } from './sketch/compare-sketches.ts'
export { compareWithAll } from './sketch/compare-with-all.ts'
export { isSketchOf } from './sketch/is-sketch-of.ts'
export { levelsOf } from './sketch/levels-of.ts'
export { type SampledRow, sampledRows } from './sketch/row-sample.ts'
export { highestRate, leastPicked, type Sketch } from './sketch/sketch.ts'
export type { Text } from './text.ts'
