export * from './access.ts'
export * from './accounts/account.ts'
export * from './accounts/country-codes.ts'
export * from './accounts/person.ts'
export * from './api.ts'
export * from './endpoint.ts'
export * from './errors.ts'
export * from './gate/endpoints.ts'
export * from './intake/batch.ts'
export * from './intake/group.ts'
export * from './intake/submission.ts'
export * from './intake/suppression.ts'
export * from './notify/endpoints.ts'
export * from './platform/endpoints.ts'
export * from './policy/endpoints.ts'
export * from './policy/policy-draft.ts'
export * from './privacy/holding.ts'
export * from './problem.ts'
export * from './review/case.ts'
export * from './review/desk.ts'
export * from './screening/chart.ts'
export * from './screening/remembered-columns.ts'
export {
  AddressFault,
  ColumnRole,
  FileRefusalCode,
  NamedEncoding,
  RowFault,
} from './screening/report-codes.ts'
export * from './screening/screened-report.ts'
export * from './screening/screening-key.ts'
export * from './screening/screening-report.ts'
export * from './screening/sealed-report.ts'
export * from './values.ts'
