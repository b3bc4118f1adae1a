import type { CaseRemedies, RemedyState } from '@freigabe/contract'
import { remediesFor } from '@freigabe/core'
import { policyOfCase } from '../../case/policy-of-case.ts'
import { lastContent } from '../../case/submitting/latest-submission.ts'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

/** The remedies for a case, with what its customer says of each. Throws NOT_FOUND. */
export async function readRemedies(
  house: House,
  role: RoleName,
  account: string,
  caseId: string,
): Promise<CaseRemedies> {
  return readAs(house.database, role, account, (tx) => remediesOf(house, tx, account, caseId))
}

/** The same within a transaction. */
async function remediesOf(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
): Promise<CaseRemedies> {
  const opened = await tx
    .selectFrom('approval_case')
    .select(['status', 'group_id'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (opened === undefined) throw new AppError('NOT_FOUND')
  const policy = await policyOfCase(house, tx, account, caseId)
  const advised = await readAdvised(tx, account, caseId)
  const said = await readSaid(tx, account, caseId)
  const remedies = remediesFor(policy, {
    status: opened.status,
    decided: await readDecided(tx, account, caseId),
    stated: await readStated(tx, account, caseId),
    asked: await readAsked(tx, account, caseId),
    advised,
  })
  return {
    status: opened.status,
    groupId: opened.group_id,
    items: remedies.map((remedy) => {
      const { state = 'open', by_name: by = null, at = null } = said.get(remedy.code) ?? {}
      return { ...remedy, state, by, at, advised: advised.includes(remedy.code) }
    }),
  }
}

/** The remedies named by the newest decision against it; null where there is none. */
async function readDecided(tx: Tx, account: string, caseId: string): Promise<string[] | null> {
  const row = await tx
    .selectFrom('decision')
    .select(['outcome', 'remedies'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return row === undefined || row.outcome === 'accepted' ? null : row.remedies
}

async function readStated(tx: Tx, account: string, caseId: string): Promise<string[]> {
  const content = await lastContent(tx, account, caseId)
  return content?.methods.map(({ code }) => code) ?? []
}

/** The grounds that open questions put. */
async function readAsked(tx: Tx, account: string, caseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('question')
    .select('grounds')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .execute()
  return rows.flatMap(({ grounds }) => grounds)
}

async function readAdvised(tx: Tx, account: string, caseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('request_message')
    .innerJoin('request', onAccountAnd('request_id', 'request', 'request_message'))
    .select('remedies')
    .where('request_message.account_id', '=', account)
    .where('request.case_id', '=', caseId)
    .execute()
  return rows.flatMap(({ remedies }) => remedies)
}

async function readSaid(tx: Tx, account: string, caseId: string) {
  const rows = await tx
    .selectFrom('remedy_state')
    .select(['remedy', 'state', 'by_name', 'at'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
  return new Map(rows.map((row) => [row.remedy, row]))
}

/**
 * Keeps what a customer says of a remedy for a case. Saying again what is already recorded changes nothing,
 * so that the first name stays. Throws NOT_FOUND.
 */
export async function tickRemedy(
  house: House,
  name: string,
  account: string,
  { case: caseId, remedy }: { case: string; remedy: string },
  state: RemedyState,
): Promise<CaseRemedies> {
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const { items } = await remediesOf(house, tx, account, caseId)
    const known = items.find(({ code }) => code === remedy)
    if (known === undefined) throw new AppError('NOT_FOUND')
    if (known.state !== state) {
      const said = { state, by_name: name, at: unit.now }
      await tx
        .insertInto('remedy_state')
        .values({ account_id: account, case_id: caseId, remedy, ...said })
        .onConflict((conflict) =>
          conflict
            .columns(['account_id', 'case_id', 'remedy'])
            .doUpdateSet(said)
            .where('remedy_state.state', '!=', state),
        )
        .execute()
    }
    return remediesOf(house, tx, account, caseId)
  })
}
