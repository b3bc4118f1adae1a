/** The approval process as pure decisions. See README.md; everything public is listed here. */

export type * from './actor.ts'
export { type ApprovalExtent, approvalExtent } from './case/approval-extent.ts'
export type * from './case/case-command.ts'
export type * from './case/case-event.ts'
export type * from './case/case-state.ts'
export { type CaseTrait, caseTraits, type TraitKind } from './case/case-traits.ts'
export type { ClockTerms } from './case/clock/move-clock.ts'
export {
  dueAfterAnswer,
  leftAfterAnswer,
  moveClock,
  nextOnClock,
  passTime,
} from './case/clock/move-clock.ts'
export type { CaseClock, CaseWay, ClockEntry, ClockStanding } from './case/clock/read-clock.ts'
export { hoursLeft, hoursTaken, missedPromise, readClock } from './case/clock/read-clock.ts'
export { columnsInFiles } from './case/contradictions/columns-not-found.ts'
export type {
  Contradiction,
  ContradictionCode,
  StatedAndFound,
} from './case/contradictions/contradiction.ts'
export {
  contradictionInBrief,
  contradictionTitles,
} from './case/contradictions/contradiction-titles.ts'
export { contradictionTraits } from './case/contradictions/contradiction-traits.ts'
export {
  explainedBy,
  explainedByMethods,
  withoutExplained,
} from './case/contradictions/explained-by.ts'
export { findContradictions } from './case/contradictions/find-contradictions.ts'
export { decide } from './case/decide.ts'
export { evolve, replay } from './case/evolve.ts'
export { groundsNeverPut } from './case/handlers/judge-decision.ts'
export { standingAssessments, unassessedStatements } from './case/handlers/standing-assessments.ts'
export type { Party } from './case/party.ts'
export { partyOf } from './case/party.ts'
export type { Refusal, RefusalCode } from './case/refusal.ts'
export { isRefusal } from './case/refusal.ts'
export { isDrawn } from './case/rules/is-drawn.ts'
export type { RuleQuestion } from './case/rules/rule-course.ts'
export {
  isFirstList,
  type RuleCourse,
  routeToPerson,
  ruleCourse,
  type SettledQuestion,
  settledQuestions,
} from './case/rules/rule-course.ts'
export { keepsAllBack } from './case/sheet/keeps-all-back.ts'
export { laySheet } from './case/sheet/lay-sheet.ts'
export type { LaidFound, LaidLine, LaidSheet, SheetMatter } from './case/sheet/sheet.ts'
export { type CaseWeight, whatStandsOut } from './case/sheet/what-stands-out.ts'
export { findSignals } from './case/signals/find-signals.ts'
export type {
  CaseName,
  Signal,
  SignalCode,
  SignalFacts,
  SignalSeverity,
  StatementDifference,
} from './case/signals/signal.ts'
export { isSignalForDesk, methodsStatement, noFacts } from './case/signals/signal.ts'
export type * from './case/signals/signal-read.ts'
export { signalInBrief, signalTexts, signalTitles } from './case/signals/signal-texts.ts'
export type { SubmissionFault, SubmissionFaultCode } from './case/submitting/answer-faults.ts'
export { answerFlaw } from './case/submitting/answer-flaw.ts'
export { checkSubmission } from './case/submitting/check-submission.ts'
export {
  type ExpectedQuestion,
  expectedQuestions,
  type ToldContradiction,
  toldOnce,
} from './case/submitting/expected-questions.ts'
export { jsonPointer } from './case/submitting/json-pointer.ts'
export { maskAddresses } from './case/submitting/mask-addresses.ts'
export * from './case/submitting/submission-content.ts'
export {
  type FilesRead,
  type Suggestion,
  statedAsSuggested,
  suggestStatements,
} from './case/suggestions/suggest-statements.ts'
export type { Transition } from './case/transitions.ts'
export { mayGive, transitions, whoOpens, whoReopens } from './case/transitions.ts'
export {
  type BacklogForecast,
  type DeskTraffic,
  forecastBacklog,
} from './desk/forecast-backlog.ts'
export {
  compareUrgency,
  type Priority,
  type Urgency,
  type UrgencyFacts,
  urgencies,
  urgencyOf,
} from './desk/urgency.ts'
export { untilOf } from './gate/answer-compiled.ts'
export {
  type Allotment,
  allotPermit,
  type Cap,
  type CapLeft,
  capsOf,
  type GivenPermit,
  isTakenOtherwise,
  type Settlement,
  settlePermit,
  withoutTaken,
  withTaken,
} from './gate/caps.ts'
export { type ChangedVerdicts, changedVerdicts, type ToldBefore } from './gate/changed-verdicts.ts'
export { compileGroup } from './gate/compile-group.ts'
export { bindConditions, judgeCondition, mailableUntil, withStep } from './gate/conditions.ts'
export type * from './gate/group-facts.ts'
export { isCovered, isOpenList, judgeBatch, piecesOf } from './gate/judge-batch.ts'
export { judgeGroup } from './gate/judge-group.ts'
export type { SourceAnswer, SourceApproval, SourceFacts } from './gate/judge-source.ts'
export { judgeSource } from './gate/judge-source.ts'
export { judgeSignUp, type SignUpFacts, withoutHolds } from './gate/sign-ups.ts'
export {
  digestOf,
  expand,
  isCounted,
  type StoredImport,
  shorten,
} from './gate/stored-facts.ts'
export type * from './gate/verdict.ts'
export { denyOrder, firstReason, reasonOf } from './gate/verdict.ts'
export type * from './instant.ts'
export { type ChangedRecords, changedRecords, type KeptRecord } from './lists/changed-records.ts'
export * from './lists/comparison.ts'
export {
  barTexts,
  comparisonInBrief,
  comparisonTexts,
  comparisonTitles,
  elsewhereText,
} from './lists/comparison-texts.ts'
export * from './lists/group-standing.ts'
export { holdsNobody } from './lists/holds-nobody.ts'
export {
  isComparisonForDesk,
  isConsiderable,
  isSameList,
  judgeComparison,
  wasRefused,
} from './lists/judge-comparison.ts'
export { partiesOf } from './lists/parties-of.ts'
export * from './lists/usual-band.ts'
export {
  addBusinessHours,
  businessHoursBetween,
  type Calendar,
  isBusinessTime,
  type OpenHours,
  promisedBy,
  type Weekday,
} from './policy/calendar/business-time.ts'
export * from './policy/calendar/clock-policy.ts'
export { nextDaytime, nextReminder, type ReminderPace } from './policy/calendar/next-reminder.ts'
export * from './policy/packs/completeness.ts'
export {
  type FaultTexts,
  type FaultWords,
  type Filling,
  wordsFrom,
} from './policy/packs/local-text.ts'
export * from './policy/packs/merge-packs.ts'
export type * from './policy/packs/pack-layer.ts'
export * from './policy/packs/packs-for.ts'
export * from './policy/packs/policy-pack.ts'
export * from './policy/packs/requirements-for.ts'
export { canExceed, canHold } from './policy/rules/can-hold.ts'
export { caseFacts } from './policy/rules/case-facts.ts'
export type * from './policy/rules/case-read.ts'
export {
  type CompiledRule,
  type CompiledRules,
  compileRules,
  type RuleFault,
} from './policy/rules/compile-rules.ts'
export { agreedAtLeast, decisionsNeeded, lotShare } from './policy/rules/earned-trust.ts'
export * from './policy/rules/evaluate-rules.ts'
export * from './policy/rules/fact-catalogue.ts'
export { impossibleFacts } from './policy/rules/fact-demand.ts'
export { countRange, type FigureRange, ownFigures } from './policy/rules/own-figures.ts'
export type * from './policy/rules/rule.ts'
export { ruleContent } from './policy/rules/rule.ts'
export { ruleFaultTexts, ruleFaultWords } from './policy/rules/rule-fault-texts.ts'
export {
  inputLabel,
  isForDesk,
  type KnownFinding,
  type KnownFindings,
  keyOf,
  type RuleVocabulary,
  ruleVocabulary,
} from './policy/rules/rule-vocabulary.ts'
export {
  type ExampleResult,
  exampleFacts,
  type PackExample,
  runExample,
} from './policy/rules/run-example.ts'
export {
  type Conclusions,
  factsUnder,
  isChanged,
  noSums,
  type TrialSums,
  type TriedCase,
  triedCase,
  withCase,
} from './policy/trials/tried-case.ts'
export type * from './requests/complaints/complaint.ts'
export {
  decideComplaint,
  evolveComplaint,
  mayStillAnswer,
} from './requests/complaints/complaint.ts'
export { appealedDecision, decideRequest, refuseHandler } from './requests/decide-request.ts'
export { hadItsSay } from './requests/dossier.ts'
export * from './requests/goodwill/judge-goodwill.ts'
export {
  decideProceeding,
  wasHeardOnSuspension,
  whenDue,
} from './requests/proceedings/decide-proceeding.ts'
export type * from './requests/proceedings/proceeding.ts'
export { evolveProceeding } from './requests/proceedings/proceeding.ts'
export { remediesFor } from './requests/remedies-for.ts'
export * from './requests/request.ts'
export { appealUntil, promisedFor, promiseForRequest } from './requests/request-deadlines.ts'
export {
  type DeliveryReview,
  type Deviation,
  type ScreenedDelivery,
  type SourcePast,
  usualDay,
} from './sources/delivery-beside-past.ts'
export type { Counts, DeliveryProfile } from './sources/delivery-profile.ts'
export * from './sources/delivery-terms.ts'
export { atOnceOn, judgeDelivery } from './sources/judge-delivery.ts'
export { type Place, placeArrivals } from './sources/place-arrivals.ts'
export type { ArrivalBatch, SourceExtent } from './sources/source-cap.ts'
export { countedFrom, periodBounds, periodOf, roomLeft, withinCap } from './sources/source-cap.ts'
export * from './watching/attacks/find-attack.ts'
export type * from './watching/cohort.ts'
export { followIncidents, type KnownIncident } from './watching/follow-incidents.ts'
export type * from './watching/holds/hold.ts'
export { decideHold, evolveHold, mayDecideHold } from './watching/holds/hold.ts'
export {
  candidateDays,
  rankCandidates,
  type SentToImport,
} from './watching/holds/rank-candidates.ts'
export * from './watching/holds/returned-figures.ts'
export type { Finding, FindingDay, WatchedUnit } from './watching/judge-returns.ts'
export { judgeReturns } from './watching/judge-returns.ts'
export * from './watching/outcomes/compare-outcomes.ts'
export { compareReturns, type RuleReturns } from './watching/outcomes/compare-returns.ts'
export * from './watching/outcomes/outcome.ts'
export * from './watching/provider-incidents.ts'
export {
  type BounceClass,
  bounceClasses,
  returnCodeOf,
  returnCodes,
} from './watching/return-code.ts'
export { watchedSince } from './watching/spells.ts'
export {
  figuresOfStep,
  judgeStep,
  type StepFacts,
  type StepFigures,
  type StepState,
} from './watching/steps/judge-step.ts'
export * from './watching/steps/step-terms.ts'
export * from './watching/watching-terms.ts'
