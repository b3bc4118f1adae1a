export * from './api.ts'
export * from './case/case.ts'
export * from './case/case-status.ts'
export * from './case/decision-commands.ts'
export * from './case/evaluation.ts'
export {
  DeskSignal,
  Signal,
  type SignalCode,
  type Stated,
  type StatementDifference,
} from './case/signal.ts'
export { Division } from './case/split.ts'
export * from './case/submission.ts'
export * from './desk/beside-case.ts'
export * from './desk/desk.ts'
export * from './desk/figures.ts'
export * from './desk/proposal.ts'
export * from './desk/queue.ts'
export * from './desk/scheduled-decision.ts'
export * from './desk/second-opinion.ts'
export * from './endpoint.ts'
export * from './errors.ts'
export * from './events/catalogue.ts'
export type { EventType } from './events/event-type.ts'
export { mostBatchesNamed } from './events/gate-events.ts'
export * from './gate/answer-evaluations.ts'
export * from './gate/authzen.ts'
export * from './gate/endpoints.ts'
export * from './gate/sending.ts'
export * from './lists/batch.ts'
export * from './lists/group.ts'
export * from './lists/screening/remembered-columns.ts'
export {
  AddressFault,
  ColumnRole,
  FileRefusalCode,
  NamedEncoding,
  RowFault,
} from './lists/screening/report-codes.ts'
export { Chart } from './lists/screening/report-values.ts'
export * from './lists/screening/screened-report.ts'
export * from './lists/screening/sealed-report.ts'
export * from './lists/suppression.ts'
export * from './notify/endpoints.ts'
export * from './notify/written-mail.ts'
export * from './people/account.ts'
export * from './people/person.ts'
export * from './platform/endpoints.ts'
export * from './policy/endpoints.ts'
export * from './policy/policy-draft.ts'
export * from './policy/policy-trial.ts'
export * from './privacy/holding.ts'
export * from './problem.ts'
export * from './requests/account-plan.ts'
export * from './requests/complaint.ts'
export * from './requests/goodwill.ts'
export * from './requests/proceeding.ts'
export * from './requests/remedies.ts'
export * from './requests/request.ts'
export * from './sources/source.ts'
export * from './values.ts'
export * from './watching/returns.ts'
