import type { LocalText, Requirement } from '../../policy/packs/policy-pack.ts'
import type { AskedRequirement } from '../../policy/packs/requirements-for.ts'
import { answerFaultText } from './answer-fault-text.ts'
import { answerFlaw } from './answer-flaw.ts'
import { jsonPointer } from './json-pointer.ts'
import { answerKey, type SubmissionContent } from './submission-content.ts'
import type { SubmissionFault } from './submission-fault.ts'

/**
 * What is wrong with the answers to what is asked, in the order of asking. A recommended detail may
 * be missing, but what is given must be right. Answers to what is no longer asked are left alone.
 *
 * @param today local date of the account, `YYYY-MM-DD`
 */
export function answerFaults(
  asked: readonly AskedRequirement[],
  answers: SubmissionContent['answers'],
  today: string,
): SubmissionFault[] {
  return asked.flatMap((question): SubmissionFault[] => {
    const { key, requirement } = question
    const answer = answers[key]
    const pointer = jsonPointer('answers', key)
    const flaw = answerFlaw(requirement, answer)
    if (flaw === 'answer_missing' && requirement.necessity === 'recommended') return []
    if (flaw) return [{ pointer, code: flaw, text: answerFaultText(flaw, requirement, answer) }]
    if (requirement.kind !== 'date') return []
    return dateFaults(question, asked, answers, today).map((fault) => ({ pointer, ...fault }))
  })
}

function dateFaults(
  { key, method, requirement }: AskedRequirement,
  asked: readonly AskedRequirement[],
  answers: SubmissionContent['answers'],
  today: string,
): Omit<SubmissionFault, 'pointer'>[] {
  const date = String(answers[key]).trim()
  if (date > today) {
    const text = answerFaultText('date_in_future', requirement, date)
    return [{ code: 'date_in_future', text }]
  }
  if (!requirement.notBefore) return []
  const earlierKey = answerKey(method, requirement.notBefore)
  const earlier = asked.find((other) => other.key === earlierKey)?.requirement
  const isSwapped =
    earlier &&
    !answerFlaw(earlier, answers[earlierKey]) &&
    date < String(answers[earlierKey]).trim()
  return isSwapped ? [{ code: 'date_out_of_order', text: swapped(requirement, earlier) }] : []
}

function swapped(later: Requirement, earlier: Requirement): LocalText {
  return {
    de: `‚${later.label.de}‘ liegt vor ‚${earlier.label.de}‘. Sind die beiden vertauscht?`,
    en: `‘${later.label.en}’ is before ‘${earlier.label.en}’. Are the two swapped?`,
  }
}
