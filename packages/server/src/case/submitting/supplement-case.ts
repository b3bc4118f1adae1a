import type { api, BodyOf } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { refuseSuspended } from '../../lists/import/refuse-suspended.ts'
import { pinPolicy } from '../policy-of-case.ts'
import { actByRules } from '../rules/act-by-rules.ts'
import { despiteRules } from '../rules/despite-rules.ts'
import { evidenceDigests, evidenceIds } from './evidence-of.ts'
import { refuseIncomplete } from './faults-of-content.ts'
import { latestSubmission } from './latest-submission.ts'
import { checkDeclaration, type Submitter, takeInSubmission } from './take-in-submission.ts'

/** Adds to a submission unasked: its next revision, based on the one that the customer read. */
export async function supplementCase(
  house: House,
  submitter: Submitter,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.supplementCase>,
): Promise<void> {
  await despiteRules((trouble) =>
    change(house, 'command', account, async (unit) => {
      const { house, tx } = unit
      await refuseSuspended(tx, account)
      const latest = await latestSubmission(tx, account, caseId)
      if (latest.submission_id === wish.submissionId) return
      if (latest.revision !== wish.revision) {
        throw new AppError('REVISION_OUTDATED', { about: { revision: latest.revision } })
      }
      const policy = await pinPolicy(house, tx, account, caseId, wish.content)
      checkDeclaration(policy, wish.declarationVersion)
      // Answers to questions were worded separately and stay as they were.
      const content = {
        ...wish.content,
        answers: { ...questionAnswers(latest.content.answers), ...wish.content.answers },
      }
      await refuseIncomplete(house, tx, account, policy, content)
      const files = await evidenceDigests(tx, account, evidenceIds(content))
      const revision = { policy, content, files, salt: latest.salt, wish, trouble }
      const taken = await takeInSubmission(unit, submitter, caseId, revision, (submission) => ({
        type: 'supplement',
        submission,
      }))
      if (taken === null) return
      await actByRules(unit, taken.state, policy, taken.judged)
      unit.refreshGate(taken.state.groupId)
    }),
  )
}

function questionAnswers<Answer>(answers: Readonly<Record<string, Answer>>) {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key.startsWith('question/')))
}
