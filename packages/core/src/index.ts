/** The approval process as pure decisions. See README.md; everything public is listed here. */

export type * from './actor.ts'
export { type Allotment, allotPermit, type CapLeft } from './gate/allot-permit.ts'
export { bindConditions } from './gate/bind-conditions.ts'
export type * from './gate/bound-condition.ts'
export { type Cap, capsOf } from './gate/caps-of.ts'
export { compileGroup } from './gate/compile-group.ts'
export { denyOrder, firstReason } from './gate/deny-order.ts'
export type * from './gate/group-facts.ts'
export { isCovered } from './gate/is-covered.ts'
export { judgeBatch } from './gate/judge-batch.ts'
export { judgeCondition } from './gate/judge-condition.ts'
export { judgeGroup } from './gate/judge-group.ts'
export type { SourceAnswer, SourceApproval, SourceFacts } from './gate/judge-source.ts'
export { judgeSource } from './gate/judge-source.ts'
export { mailableUntil } from './gate/mailable-until.ts'
export { countedFrom, periodBounds } from './gate/period-bounds.ts'
export { type Place, placeArrivals } from './gate/place-arrivals.ts'
export { roomLeft } from './gate/room-left.ts'
export { type GivenPermit, type Settlement, settlePermit } from './gate/settle-permit.ts'
export {
  digestOf,
  expand,
  isCounted,
  type StoredImport,
  shorten,
} from './gate/stored-facts.ts'
export { untilOf } from './gate/until-of.ts'
export type * from './gate/verdict.ts'
export { isTakenOtherwise, withoutTaken, withTaken } from './gate/with-taken.ts'
export type { ArrivalBatch, SourceExtent } from './gate/within-cap.ts'
export { periodOf, withinCap } from './gate/within-cap.ts'
export type * from './instant.ts'
export { answerFlaw } from './intake/answer-flaw.ts'
export { checkSubmission } from './intake/check-submission.ts'
export type {
  Contradiction,
  ContradictionCode,
  StatedAndFound,
} from './intake/contradictions/contradiction.ts'
export { findContradictions } from './intake/contradictions/find-contradictions.ts'
export { type ExpectedQuestion, expectedQuestions } from './intake/expected-questions.ts'
export * from './intake/group-standing.ts'
export { maskAddresses } from './intake/mask-addresses.ts'
export * from './intake/mend-import.ts'
export * from './intake/submission-content.ts'
export type * from './intake/submission-fault.ts'
export { type ToldContradiction, toldOnce } from './intake/told-once.ts'
export type * from './integrity/complaint.ts'
export { decideComplaint, mayStillAnswer } from './integrity/decide-complaint.ts'
export { decideProceeding } from './integrity/decide-proceeding.ts'
export { evolveComplaint } from './integrity/evolve-complaint.ts'
export { evolveProceeding } from './integrity/evolve-proceeding.ts'
export { isHearingOver } from './integrity/is-hearing-over.ts'
export type * from './integrity/proceeding.ts'
export { whenDue } from './integrity/when-due.ts'
export { askedIn } from './policy/asked-in.ts'
export {
  addBusinessHours,
  businessHoursBetween,
  isBusinessTime,
  promisedBy,
} from './policy/business-calendar.ts'
export type { Calendar, OpenHours, Weekday } from './policy/business-calendar-openings.ts'
export type * from './policy/clock-policy.ts'
export * from './policy/completeness.ts'
export { nextDaytime } from './policy/daytime.ts'
export type * from './policy/detail-effect.ts'
export type { Filling } from './policy/fill-text.ts'
export * from './policy/merge-packs.ts'
export { nextReminder, type ReminderPace } from './policy/next-reminder.ts'
export type * from './policy/pack-layer.ts'
export * from './policy/packs-for.ts'
export * from './policy/policy-pack.ts'
export { promiseFor } from './policy/promise-for.ts'
export { requiredStatements } from './policy/required-statements.ts'
export * from './policy/requirements-for.ts'
export type * from './policy/route.ts'
export { caseFacts } from './policy/rules/case-facts.ts'
export { type CaseOutcome, caseOutcome } from './policy/rules/case-outcome.ts'
export type * from './policy/rules/case-read.ts'
export { type CompiledRules, compileRules, type RuleFault } from './policy/rules/compile-rules.ts'
export { evaluateRules } from './policy/rules/evaluate-rules.ts'
export type * from './policy/rules/evaluation.ts'
export { type Fact, factCatalogue } from './policy/rules/fact-catalogue.ts'
export type { FactType, FactValue } from './policy/rules/fact-type.ts'
export type { FactName, Facts } from './policy/rules/facts.ts'
export { inputLabel } from './policy/rules/input-label.ts'
export type { PackExample } from './policy/rules/pack-example.ts'
export type * from './policy/rules/rule.ts'
export { ruleFaultTexts } from './policy/rules/rule-fault-texts.ts'
export { type RuleVocabulary, ruleVocabulary } from './policy/rules/rule-vocabulary.ts'
export { type ExampleResult, runExample } from './policy/rules/run-example.ts'
export { isChanged, noSums, type TrialSums, withCase } from './policy/rules/trial-sums.ts'
export {
  type Conclusions,
  factsUnder,
  type TriedCase,
  triedCase,
} from './policy/rules/tried-case.ts'
export { statedMethods } from './policy/stated-methods.ts'
export { type FaultTexts, type FaultWords, wordsFrom } from './policy/words-from.ts'
export type * from './requests/account-plan.ts'
export { appealReasons } from './requests/appeal-reasons.ts'
export { appealedDecision } from './requests/appealed-decision.ts'
export { decideRequest } from './requests/decide-request.ts'
export { evolveRequest } from './requests/evolve-request.ts'
export type * from './requests/goodwill-measure.ts'
export * from './requests/judge-goodwill.ts'
export { promiseForRequest } from './requests/promise-for-request.ts'
export { refuseHandler } from './requests/refuse-handler.ts'
export { remediesFor } from './requests/remedies-for.ts'
export type * from './requests/request-command.ts'
export type * from './requests/request-event.ts'
export { decidedKinds, requestHandlers } from './requests/request-handlers.ts'
export type * from './requests/request-state.ts'
export type * from './review/case-command.ts'
export type * from './review/case-event.ts'
export type * from './review/case-state.ts'
export { type CaseTrait, caseTraits, type TraitKind } from './review/case-traits.ts'
export type * from './review/clock/clock-entry.ts'
export { hoursLeft, hoursTaken } from './review/clock/hours-on-clock.ts'
export type { ClockTerms } from './review/clock/move-clock.ts'
export { moveClock } from './review/clock/move-clock.ts'
export { nextOnClock, passTime } from './review/clock/pass-time.ts'
export type { CaseClock, ClockStanding } from './review/clock/read-clock.ts'
export { readClock } from './review/clock/read-clock.ts'
export { decide } from './review/decide.ts'
export { evolve, replay } from './review/evolve.ts'
export {
  type BacklogForecast,
  type DeskTraffic,
  forecastBacklog,
} from './review/figures/forecast-backlog.ts'
export { groundsNeverPut } from './review/grounds-never-put.ts'
export { isDrawn } from './review/is-drawn.ts'
export { mayGive } from './review/may-give.ts'
export type { Party } from './review/party.ts'
export { partyOf } from './review/party.ts'
export type { Refusal, RefusalCode } from './review/refusal.ts'
export { isRefusal } from './review/refusal.ts'
export type { RuleQuestion } from './review/rules/questions-by-rule.ts'
export { type RuleCourse, ruleCourse } from './review/rules/rule-course.ts'
export { type SettledQuestion, settledQuestions } from './review/rules/settled-questions.ts'
export { findSignals } from './review/signals/find-signals.ts'
export * from './review/signals/signal.ts'
export type * from './review/signals/signal-read.ts'
export { signalTexts, signalTitles } from './review/signals/signal-texts.ts'
export { standingAssessments, unassessedStatements } from './review/standing-assessments.ts'
export type { Transition } from './review/transitions.ts'
export { transitions, whoOpens, whoReopens } from './review/transitions.ts'
export {
  compareUrgency,
  type Priority,
  type Urgency,
  type UrgencyFacts,
  urgencies,
  urgencyOf,
} from './review/urgency.ts'
export type * from './screening/comparison.ts'
export { comparisonTexts, comparisonTitles, elsewhereText } from './screening/comparison-texts.ts'
export { isConsiderable, isSameList, judgeComparison } from './screening/judge-comparison.ts'
export { partiesOf } from './screening/parties-of.ts'
export * from './screening/sampled-share.ts'
