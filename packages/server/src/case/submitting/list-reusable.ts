import type { api, ResponseOf } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { evidenceView } from '../../lists/evidence/evidence-view.ts'

type Reusable = ResponseOf<typeof api.listReusable>

/** What an account has stated and handed in before, newest first, offered for reuse. */
export async function listReusable(
  house: House,
  role: RoleName,
  account: string,
): Promise<Reusable> {
  return readAs(house.database, role, account, async (tx) => {
    const submissions = await tx
      .selectFrom('submission')
      .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'submission'))
      .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
      .select(['submission.case_id', 'recipient_group.name', 'submission.at', 'submission.content'])
      .where('submission.account_id', '=', account)
      .where('submission.kind', '=', 'submitted')
      .orderBy('submission.at', 'desc')
      .limit(10)
      .execute()
    const evidence = await tx
      .selectFrom('evidence')
      .selectAll()
      .where('account_id', '=', account)
      .orderBy('at', 'desc')
      .limit(50)
      .execute()
    return {
      submissions: submissions.map((row) => ({
        caseId: row.case_id,
        groupName: row.name,
        at: row.at,
        content: row.content as Reusable['submissions'][number]['content'],
      })),
      evidence: evidence.map(evidenceView),
    }
  })
}
