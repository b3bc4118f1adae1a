import type { AppealedLetter, StatementOfReasons } from '@freigabe/contract'
import type { RequestState } from '@freigabe/core'
import { decisionGrounds } from '../case/deciding/decision-grounds.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { policyOfAccount } from '../policy/publications/policy-of-account.ts'
import { localeOf } from './proceedings/proceeding-entries.ts'

type Appeal = Pick<RequestState, 'accountId' | 'caseId' | 'decisionId' | 'proceedingId'>

/** The decision that an appeal is against, in the words in which its account was told; null where none were kept. */
export async function readAppealedLetter(
  house: House,
  tx: Tx,
  appeal: Appeal,
): Promise<AppealedLetter | null> {
  const told = await findTold(tx, appeal)
  if (told?.statement == null) return null
  const { kind, at, statement } = told
  const policy = await policyOfAccount(house, tx, appeal.accountId)
  const known = decisionGrounds(policy, told.grounds, await localeOf(tx, appeal.accountId))
  return {
    kind,
    at,
    grounds: known.map(({ basis: _, ...ground }) => ground),
    statement: statement as StatementOfReasons,
    proceedingId: appeal.proceedingId ?? null,
  }
}

/** A paragraph of a statement of reasons; undefined where it has none in that place. */
export function passageOf(
  statement: StatementOfReasons,
  { part, paragraph }: { part: Exclude<keyof StatementOfReasons, 'locale'>; paragraph: number },
): string | undefined {
  return statement[part].split(/\n\s*\n/)[paragraph]
}

interface Told {
  kind: AppealedLetter['kind']
  at: string
  grounds: string[]
  statement: unknown
}

/** Where the decision was told: on the case, in the proceeding, or with the confirmed hold that revoked for an import. */
async function findTold(
  tx: Tx,
  { accountId, caseId, decisionId, proceedingId }: Appeal,
): Promise<Told | undefined> {
  if (decisionId === null) return undefined
  if (proceedingId !== undefined) {
    const entries = await tx
      .selectFrom('proceeding_entry')
      .select(['kind', 'at', 'grounds', 'statement'])
      .where('account_id', '=', accountId)
      .where('proceeding_id', '=', proceedingId)
      .where('kind', 'in', ['warned', 'suspended', 'upheld'])
      .orderBy('entry_id', 'desc')
      .execute()
    const entry = entries.find(({ statement }) => statement !== null)
    return entry && { ...entry, kind: entry.kind === 'warned' ? 'warned' : 'suspended' }
  }
  const decision = await tx
    .selectFrom('decision')
    .select(['outcome', 'at', 'grounds', 'statement'])
    .where('account_id', '=', accountId)
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()
  if (decision !== undefined) {
    return { ...decision, kind: decision.outcome === 'rejected' ? 'rejected' : 'revoked' }
  }
  const confirmed = await tx
    .selectFrom('hold_entry')
    .select(['at', 'grounds', 'statement', 'cases'])
    .where('account_id', '=', accountId)
    .where('kind', '=', 'confirmed')
    .orderBy('entry_id', 'desc')
    .execute()
  const entry = confirmed.find(({ cases }) => caseId !== null && cases.includes(caseId))
  return entry && { ...entry, kind: 'revoked' }
}
