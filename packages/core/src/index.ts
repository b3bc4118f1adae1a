/** The approval process as pure decisions. See README.md; everything public is listed here. */

export type * from './actor.ts'
export { denyOrder, firstReason } from './gate/deny-order.ts'
export type * from './gate/group-facts.ts'
export type { BatchVerdict, GateQuestion, GroupAnswer } from './gate/judge-group.ts'
export { judgeGroup } from './gate/judge-group.ts'
export { judgeUnknownGroup } from './gate/judge-unknown-group.ts'
export type * from './instant.ts'
export { checkSubmission } from './intake/check-submission.ts'
export * from './intake/group-standing.ts'
export { maskAddresses } from './intake/mask-addresses.ts'
export * from './intake/submission-content.ts'
export type * from './intake/submission-fault.ts'
export {
  addBusinessHours,
  businessHoursBetween,
  dueAfterAnswer,
  isBusinessTime,
  promisedBy,
} from './policy/business-calendar.ts'
export type { Calendar, OpenHours, Weekday } from './policy/business-calendar-openings.ts'
export * from './policy/completeness.ts'
export * from './policy/merge-packs.ts'
export type * from './policy/pack-layer.ts'
export * from './policy/policy-pack.ts'
export { requiredStatements } from './policy/required-statements.ts'
export * from './policy/requirements-for.ts'
export { statedMethods } from './policy/stated-methods.ts'
export type * from './review/case-command.ts'
export type * from './review/case-event.ts'
export type * from './review/case-state.ts'
export { decide } from './review/decide.ts'
export { evolve, replay } from './review/evolve.ts'
export { groundsNeverPut } from './review/grounds-never-put.ts'
export { mayGive } from './review/may-give.ts'
export type { Party } from './review/party.ts'
export { partyOf } from './review/party.ts'
export type { Refusal, RefusalCode } from './review/refusal.ts'
export { isRefusal } from './review/refusal.ts'
export { standingAssessments, unassessedStatements } from './review/standing-assessments.ts'
export type { Transition } from './review/transitions.ts'
export { transitions, whoOpens, whoReopens } from './review/transitions.ts'
