import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { refuseSuspended } from '../../lists/import/refuse-suspended.ts'
import { moveCase } from '../move-case.ts'
import { pinPolicy } from '../policy-of-case.ts'
import { actByRules } from '../rules/act-by-rules.ts'
import { despiteRules } from '../rules/despite-rules.ts'
import { judgeByRules } from '../rules/judge-by-rules.ts'
import { checkDeclaration } from './check-declaration.ts'
import { evidenceDigests, evidenceIds } from './evidence-of.ts'
import { faultsOfContent } from './faults-of-content.ts'
import { latestSubmission } from './latest-submission.ts'
import { type Submitter, storeSubmission } from './store-submission.ts'
import { submissionFacts } from './submission-facts.ts'

/** Adds to a submission unasked: its next revision, based on the one that the customer read. */
export async function supplementCase(
  house: House,
  by: Actor,
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
      // Answers to questions were given in words of their own and stay as they were.
      const content = {
        ...wish.content,
        answers: { ...questionAnswers(latest.content.answers), ...wish.content.answers },
      }
      const faults = await faultsOfContent(house, tx, account, policy, content)
      if (faults.length > 0) throw new AppError('SUBMISSION_INCOMPLETE', { faults })
      const files = await evidenceDigests(tx, account, evidenceIds(content))
      const submission = submissionFacts(policy, wish.submissionId, content, files, latest.salt)
      const command = { type: 'supplement', submission } as const
      const arriving = { policy, content, command, trouble }
      const judged = await judgeByRules(house, tx, by, account, caseId, arriving)
      const moved = await moveCase(unit, by, caseId, command)
      if (!moved.changed) return
      await storeSubmission(house, tx, moved.state, {
        id: wish.submissionId,
        kind: 'supplemented',
        content,
        salt: latest.salt,
        declarationVersion: wish.declarationVersion,
        submitter,
      })
      await actByRules(unit, moved.state, policy, judged)
      unit.refreshGate(moved.state.groupId)
    }),
  )
}

function questionAnswers<Answer>(answers: Readonly<Record<string, Answer>>) {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key.startsWith('question/')))
}
