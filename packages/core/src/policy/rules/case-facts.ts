import type { AssessmentValue } from '../../case/case-state.ts'
import type { Contradiction } from '../../case/contradictions/contradiction.ts'
import { withoutExplained } from '../../case/contradictions/explained-by.ts'
import { findContradictions } from '../../case/contradictions/find-contradictions.ts'
import { noRecords } from '../../case/submitting/submission-content.ts'
import { completeness } from '../packs/completeness.ts'
import { requirementsFor } from '../packs/requirements-for.ts'
import type { CaseRead, ReadBatch } from './case-read.ts'
import type { Facts } from './fact-catalogue.ts'
import { figureFacts } from './figure-facts.ts'
import { answerFactTypes } from './rule-vocabulary.ts'
import { screeningFacts } from './screening-facts.ts'

/**
 * The facts of a case, from what was read of it; unknown ones, such as those of a report to come, are
 * missing, so is a detail of which the customer has no records, and a finding that a statement explains weighs nothing. They hold no address and no free text, so that they can be kept.
 */
export function caseFacts(given: CaseRead): Facts {
  const read = {
    ...given,
    content: withoutUnproven(given.content),
    batches: given.batches.map((one) => weighed(given, one)),
  }
  const contradictions = contradictionsIn(read)
  return {
    ...declarationFacts(read),
    answers: answerFacts(read),
    ...completenessFacts(read),
    ...assessmentFacts(read),
    ...screeningFacts(read),
    ...contradictionFacts(contradictions),
    ...signalFacts(read),
    ...traitFacts(read),
    ...accountFacts(read),
    ...recentFacts(read),
    ...senderFacts(read),
    ...groupFacts(read),
    figures: figureFacts(read, contradictions),
    ...(read.tellsReturns !== null && { 'platform.tellsReturns': read.tellsReturns }),
  }
}

/** Who says that there are no records has answered, and has proven nothing. */
function withoutUnproven(content: CaseRead['content']): CaseRead['content'] {
  const answers = Object.entries(content.answers).filter(([, answer]) => answer !== noRecords)
  return { ...content, answers: Object.fromEntries(answers) }
}

/** An import in which what a statement explains weighs nothing. */
function weighed({ content, policy }: CaseRead, batch: ReadBatch): ReadBatch {
  return {
    ...batch,
    report: batch.report && withoutExplained(content, batch.report, policy.methods),
  }
}

function declarationFacts({ policy, content, countries, sources, batches }: CaseRead) {
  const { methods, contact } = content
  const stated = methods.map(({ code }) => code)
  const ofStance = (stance: string) =>
    stated.filter((code) => policy.methods.find((one) => one.code === code)?.stance === stance)
  const largest = [...methods].sort((one, other) => other.share - one.share)[0]
  return {
    'declaration.methods': stated,
    ...(largest && { 'declaration.mainMethod': largest.code }),
    'declaration.conditionalMethods': ofStance('conditional'),
    'declaration.forbiddenMethods': ofStance('forbidden'),
    'declaration.countries': countries,
    'declaration.sources': [...new Set(sources)].sort(),
    'declaration.importedBy': [...new Set(batches.map(({ importedBy }) => importedBy))].sort(),
    'declaration.recordedByPlatform':
      batches.length > 0 && batches.every(({ isRecordedByPlatform }) => isRecordedByPlatform),
    'declaration.fetchedFrom': whereFetched(batches),
    'declaration.contact': contact !== undefined,
  } satisfies Facts
}

/** Where all recipients were fetched; `none` where some came another way, or from elsewhere. */
function whereFetched([first, ...others]: readonly ReadBatch[]): string {
  const from = first?.fetchedFrom ?? null
  return others.every(({ fetchedFrom }) => fetchedFrom === from) ? (from ?? 'none') : 'none'
}

/**
 * The answers that rules see, by key. Text in customers' own words stays out: facts are kept as long as the
 * case's decision, and must hold nothing that names a person.
 */
function answerFacts({ policy, content }: CaseRead) {
  return Object.fromEntries(
    requirementsFor(policy, content).flatMap(({ key, requirement }) => {
      const answer = content.answers[key]
      return answer === undefined || answerFactTypes[requirement.kind] === null
        ? []
        : [[key, answer]]
    }),
  )
}

function completenessFacts({ policy, content, supposed = [] }: CaseRead) {
  const measured = completeness(policy, content, undefined, supposed)
  const { percent, missing, recommendedMissing } = measured
  const open = [...missing, ...recommendedMissing]
  const answered = Object.keys(content.answers).filter((key) => !open.includes(key))
  return {
    'completeness.percent': percent,
    'completeness.supplied': [...new Set([...answered, ...supposed])],
    'completeness.missing': missing,
    'completeness.recommendedMissing': recommendedMissing,
  } satisfies Facts
}

function assessmentFacts({ assessments }: CaseRead) {
  const assessed = (wanted: AssessmentValue) =>
    [...assessments].filter(([, { value }]) => value === wanted).map(([statement]) => statement)
  return {
    'assessment.verified': assessed('verified'),
    'assessment.plausible': assessed('plausible'),
    'assessment.unclear': assessed('unclear'),
    'assessment.contradicted': assessed('contradicted'),
  } satisfies Facts
}

/** What does not go with the files; null while any of them is not screened. */
function contradictionsIn({ policy, content, countries, batches, earlier = [] }: CaseRead) {
  const reports = batches.flatMap(({ report }) => report ?? [])
  if (reports.length < batches.length) return null
  return findContradictions({ policy, content, countries, reports, earlier })
}

function contradictionFacts(contradictions: readonly Contradiction[] | null): Facts {
  if (contradictions === null) return {}
  const found = (wanted: Contradiction['pointsTo']) =>
    contradictions.filter(({ pointsTo }) => pointsTo === wanted).map(({ code }) => code)
  return {
    'contradictions.mistake': [...new Set(found('mistake'))],
    'contradictions.forgery': [...new Set(found('forgery'))],
  }
}

/** The signals of the submission by their weight; empty where signals were not looked for. */
function signalFacts({ signals }: CaseRead): Facts {
  if (signals === null) return {}
  const found = (wanted: string) =>
    signals.filter(({ severity }) => severity === wanted).map(({ code }) => code)
  return {
    'signals.notice': found('notice'),
    'signals.warning': found('warning'),
    'signals.serious': found('serious'),
  }
}

/** What other cases name, too; empty where nobody looked. */
function traitFacts({ traits }: CaseRead): Facts {
  if (traits === null) return {}
  const shared = (isWanted: boolean) => [
    ...new Set(traits.filter(({ isOwn }) => isOwn === isWanted).map(({ kind }) => kind)),
  ]
  return { 'traits.own': shared(true), 'traits.elsewhere': shared(false) }
}

const day = 86_400_000

function accountFacts({ account, byPeople, at }: CaseRead) {
  return {
    'account.ageDays': daysSince(account.createdAt, at),
    'account.country': account.country,
    'account.language': account.language,
    'account.accepted': account.accepted,
    ...(byPeople && {
      'account.acceptedByPeople': byPeople.accepted,
      'account.proven': byPeople.proven,
    }),
    'account.rejected': account.rejected,
    'account.revoked': account.revoked,
    'account.suspended': account.suspended,
  } satisfies Facts
}

function daysSince(from: string, at: string): number {
  return Math.max(0, Math.floor((Date.parse(at) - Date.parse(from)) / day))
}

/** What rules accepted of late, and how far the limit would go with this case. */
function recentFacts({ recent, policy, batches }: CaseRead): Facts {
  if (recent === null) return {}
  const counted = {
    'recent.listsByRule': recent.lists,
    'recent.recipientsByRule': recent.recipients,
  }
  if (batches.some(({ report }) => report === null)) return counted
  const { lists, recipients } = policy.routing.limit
  return {
    ...counted,
    'recent.limitShare': Math.max(
      (recent.lists + 1) / lists,
      (recent.recipients + recipientsOf(batches)) / recipients,
    ),
  }
}

function senderFacts({ sender, at }: CaseRead): Facts {
  if (sender === null) return {}
  const { domainSince, dmarc, imprint, paidSince, paidBy } = sender
  return {
    ...(domainSince !== null && { 'sender.domainDays': daysSince(domainSince, at) }),
    ...(dmarc !== null && { 'sender.dmarc': dmarc }),
    ...(imprint !== null && { 'sender.imprint': imprint }),
    ...(paidSince !== null && { 'sender.paidDays': daysSince(paidSince, at) }),
    ...(paidBy !== null && { 'sender.paidBy': paidBy }),
  }
}

/** The group's approved recipients, and what these recipients add to them. */
function groupFacts({ group, byPeople, batches }: CaseRead): Facts {
  const { accepted, approvedRecipients } = group
  const share = approvedShare(batches)
  const added = recipientsOf(batches) * (1 - (share ?? 0))
  const isGrowthKnown = approvedRecipients > 0 && share !== null
  return {
    'group.accepted': accepted,
    ...(byPeople && { 'group.proven': byPeople.provenInGroup }),
    'group.approvedRecipients': approvedRecipients,
    ...(share !== null && { 'group.approvedShare': share }),
    ...(isGrowthKnown && {
      'group.growthFactor': (approvedRecipients + added) / approvedRecipients,
    }),
  }
}

/** Null where an import was not compared, or there are no recipients. */
function approvedShare(batches: readonly ReadBatch[]): number | null {
  const all = recipientsOf(batches)
  if (all === 0 || batches.some(({ report, comparison }) => !report || !comparison)) return null
  let approved = 0
  for (const { report, comparison } of batches) {
    const found = comparison!.find((finding) => finding.id === 'approved_before')
    // A small overlap is no finding, and counts as none.
    if (found) approved += found.facts.share * report!.recipients.unique
  }
  return approved / all
}

function recipientsOf(batches: readonly ReadBatch[]): number {
  return batches.reduce((sum, { report }) => sum + (report?.recipients.unique ?? 0), 0)
}
