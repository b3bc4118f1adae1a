import type { Locale } from '@freigabe/contract'
import { AccountComplaints } from '../../requests/complaints/complaint-table.tsx'
import { AccountIntegrity } from '../../requests/proceedings/case-integrity.tsx'
import { AccountHolds } from '../../watching/desk/holds-of-account.tsx'

/** What reviewers and leads see of an account above its groups, and its customer does not. */
export function AccountForReviewers({
  account,
}: {
  account: { id: string; name: string; locale: Locale }
}) {
  return (
    <>
      <AccountIntegrity account={account} />
      <AccountComplaints account={account.id} />
      <AccountHolds account={account} />
    </>
  )
}
