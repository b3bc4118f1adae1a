import type { Notice } from '@freigabe/contract'
import { readAs, type Tx } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import type { Notices } from './notices.ts'
import { noticesOfCases } from './notices-of-cases.ts'
import { noticesOfDivisions } from './notices-of-divisions.ts'
import { noticesOfEndedApprovals } from './notices-of-ended-approvals.ts'
import { noticesOfFiles } from './notices-of-files.ts'

/** More than this nobody reads as sentences; the table of groups shows the rest. */
const longest = 50
/** News stay on top of the dashboard for so long; afterwards the group's mark tells them. */
const newsDays = 14

/** What waits for the customer, most urgent first: one sentence with one button each. */
export async function listNotices(house: House, role: RoleName, account: string): Promise<Notices> {
  const now = house.clock.now()
  const bounds = {
    now,
    since: new Date(Date.parse(now) - newsDays * 86_400_000).toISOString(),
    limit: longest,
  }
  return readAs(house.database, role, account, async (tx) => {
    const suspended = await isSuspended(tx, account)
    const parts = [await noticesOfCases(tx, account, suspended, bounds)]
    if (!suspended) {
      parts.push(await noticesOfFiles(tx, account, bounds))
      parts.push(await noticesOfDivisions(tx, account, bounds))
      parts.push(await noticesOfEndedApprovals(tx, account, bounds))
    }
    return {
      items: parts
        .flatMap(({ items }) => items)
        .sort((a, b) => urgency(a).localeCompare(urgency(b)))
        .slice(0, longest),
      total: parts.reduce((sum, { total }) => sum + total, 0),
    }
  })
}

/** Questions first, then what has a deadline, then the rest by age. */
function urgency(notice: Notice): string {
  return `${notice.kind === 'answer_questions' ? 0 : 1} ${notice.by ?? '9'} ${notice.since}`
}

async function isSuspended(tx: Tx, account: string): Promise<boolean> {
  const { suspended_at } = await tx
    .selectFrom('account')
    .select('suspended_at')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return suspended_at !== null
}
