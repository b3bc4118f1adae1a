import type { CaseState, SubmissionContent } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { writeSought } from '../../desk/queue/write-sought.ts'
import type { House } from '../../house.ts'
import { storeTraits } from '../store-traits.ts'

/** The person who signs the declaration; recorded by name. */
export interface Submitter {
  personId: string
  name: string
}

/** Stores the words of a submission revision; contact data apart, where reviewers do not read. */
export async function storeSubmission(
  house: House,
  tx: Tx,
  state: CaseState,
  submission: {
    id: string
    kind: 'submitted' | 'supplemented' | 'answered'
    content: SubmissionContent
    salt: string
    declarationVersion: string
    submitter: Submitter
  },
): Promise<void> {
  const { contact, ...content } = submission.content
  const at = house.clock.now()
  await tx
    .insertInto('submission')
    .values({
      account_id: state.accountId,
      submission_id: submission.id,
      case_id: state.caseId,
      revision: state.revision,
      kind: submission.kind,
      salt: submission.salt,
      content: JSON.stringify(content),
      declaration_version: submission.declarationVersion,
      by_person: submission.submitter.personId,
      by_name: submission.submitter.name,
      at,
    })
    .execute()
  await storeLists(tx, state)
  await writeSought(tx, state.accountId, state.caseId)
  await storeTraits(house, tx, state, submission.content)
  if (contact === undefined) return
  const row = { data: JSON.stringify(contact), at }
  await tx
    .insertInto('contact')
    .values({ account_id: state.accountId, case_id: state.caseId, ...row })
    .onConflict((conflict) => conflict.columns(['account_id', 'case_id']).doUpdateSet(row))
    .execute()
  await tx
    .insertInto('contact_given')
    .values({ account_id: state.accountId, case_id: state.caseId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * The lists that the revision is about, as they are now: what is decided on it is decided about these. One
 * that is being read anew is none of them, since nobody knows yet what it will hold.
 */
async function storeLists(tx: Tx, { accountId, caseId, revision, batchIds }: CaseState) {
  await tx
    .insertInto('submission_batch')
    .columns(['account_id', 'case_id', 'revision', 'batch_id', 'digest'])
    .expression((expression) =>
      expression
        .selectFrom('batch')
        .select(({ val, ref }) => [
          'account_id',
          val(caseId).$castTo<string>().as('case_id'),
          val(revision).$castTo<number>().as('revision'),
          'batch_id',
          ref('digest').$notNull().as('digest'),
        ])
        .where('account_id', '=', accountId)
        .where('batch_id', '=', anyOf(batchIds))
        .where('state', '=', 'screened')
        .where('digest', 'is not', null)
        .where('removed_at', 'is', null),
    )
    .execute()
}
