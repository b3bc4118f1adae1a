export { type AddressFault, addressFaultTexts } from './address/address-fault.ts'
export { maskAddress } from './address/mask-address.ts'
export { normaliseAddress, parseAddress } from './address/parse-address.ts'
export type { Severity } from './checks/check.ts'
export {
  type CheckId,
  checks,
  type Finding,
  findingTexts,
  type ThresholdChoices,
} from './checks/checks.ts'
export type { DomainCount, DomainSpread } from './checks/domain-spread.ts'
export {
  type ColumnChoices,
  type ColumnOfRole,
  type ColumnRole,
  columnRoles,
} from './columns/column-role.ts'
export { digestRecipients } from './digest/digest-recipients.ts'
export { defaultLimits, type Limits } from './limits.ts'
export type { ByteHash } from './reading/block-source.ts'
export { type FileRefusalCode, fileRefusalTexts } from './reading/file-refusal.ts'
export { type RowFault, rowFaultTexts } from './reading/row-fault.ts'
export { type ScreeningOptions, screen } from './screen.ts'
export * from './screening-report.ts'
export type { Text } from './text.ts'
