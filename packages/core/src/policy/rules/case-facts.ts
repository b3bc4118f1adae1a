import type { AssessmentValue } from '../../case/case-state.ts'
import { completeness } from '../packs/completeness.ts'
import { answerFacts } from './answer-facts.ts'
import type { CaseRead } from './case-read.ts'
import type { Facts } from './facts.ts'
import { groupFacts } from './group-facts.ts'
import { screeningFacts } from './screening-facts.ts'
import { signalFacts } from './signal-facts.ts'

/**
 * The facts of a case, from what was read of it; what is not known, such as a report to come, is
 * missing. They hold no address and no free words, so that they can be kept.
 */
export function caseFacts(read: CaseRead): Facts {
  return {
    ...declarationFacts(read),
    answers: answerFacts(read.policy, read.content),
    ...completenessFacts(read),
    ...assessmentFacts(read),
    ...screeningFacts(read),
    ...signalFacts(read),
    ...accountFacts(read),
    ...groupFacts(read),
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
    'declaration.contact': contact !== undefined,
  } satisfies Facts
}

function completenessFacts({ policy, content }: CaseRead) {
  const { percent, missing, recommendedMissing } = completeness(policy, content)
  const open = [...missing, ...recommendedMissing]
  return {
    'completeness.percent': percent,
    'completeness.supplied': Object.keys(content.answers).filter((key) => !open.includes(key)),
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

const day = 86_400_000

function accountFacts({ account, at }: CaseRead) {
  return {
    'account.ageDays': Math.floor((Date.parse(at) - Date.parse(account.createdAt)) / day),
    'account.country': account.country,
    'account.language': account.language,
    'account.accepted': account.accepted,
    'account.rejected': account.rejected,
    'account.revoked': account.revoked,
    'account.suspended': account.suspended,
  } satisfies Facts
}
