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
export * from './intake/source.ts'
export * from './intake/submission.ts'
export * from './intake/suppression.ts'
export * from './integrity/complaint.ts'
export * from './integrity/proceeding.ts'
export * from './notify/endpoints.ts'
export * from './notify/written-mail.ts'
export * from './platform/endpoints.ts'
export * from './policy/condition-kinds.ts'
export * from './policy/endpoints.ts'
export * from './policy/policy-draft.ts'
export * from './policy/policy-trial.ts'
export * from './policy/remedy-actions.ts'
export * from './policy/requirement-kinds.ts'
export * from './privacy/holding.ts'
export * from './problem.ts'
export * from './requests/account-plan.ts'
export * from './requests/goodwill.ts'
export * from './requests/remedies.ts'
export * from './requests/request.ts'
export * from './review/beside-case.ts'
export * from './review/case.ts'
export * from './review/case-status.ts'
export * from './review/decision-commands.ts'
export * from './review/decision-wish.ts'
export * from './review/desk.ts'
export * from './review/evaluation.ts'
export * from './review/figures.ts'
export * from './review/proposal.ts'
export * from './review/queue.ts'
export * from './review/scheduled-decision.ts'
export * from './review/second-opinion.ts'
export {
  DeskSignal,
  Signal,
  type SignalCode,
  type Stated,
  type StatementDifference,
} from './review/signal.ts'
export { Division } from './review/split.ts'
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
