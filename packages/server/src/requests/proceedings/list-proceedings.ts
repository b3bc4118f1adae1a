import type { Proceeding, ProceedingEntry } from '@freigabe/contract'
import { appealUntil, type PolicyPack } from '@freigabe/core'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { entriesOf } from './proceeding-entries.ts'

/**
 * The proceedings that an account is heard in or was told about, newest first. They are read from what it was
 * told, so that a mere proposal cannot appear.
 */
export async function listProceedings(
  house: House,
  role: 'customer' | 'support',
  account: string,
): Promise<Proceeding[]> {
  return readAs(house.database, role, account, async (tx) => {
    const entries = await entriesOf(house, tx, account, role)
    const appealed = await appealedProceedings(tx, account)
    const policy = await policyOfAccount(house, tx, account)
    const now = house.clock.now()
    return [...entries]
      .map(([id, told]) => {
        const mayAppeal = !appealed.has(id) && canBeAppealed(told, policy, now)
        return { ...proceedingSeen(id, told), mayAppeal }
      })
      .reverse()
  })
}

/** The proceedings against which an appeal was filed and not taken back. */
async function appealedProceedings(tx: Tx, account: string): Promise<Set<string>> {
  const appeals = await tx
    .selectFrom('request')
    .select('state')
    .where('account_id', '=', account)
    .where('kind', '=', 'appeal')
    .where((is) => is.or([is('outcome', 'is', null), is('outcome', '!=', 'withdrawn')]))
    .execute()
  return new Set(appeals.flatMap(({ state }) => state.proceedingId ?? []))
}

/** A suspension for as long as it stands, a warning until its last day. */
function canBeAppealed(entries: ProceedingEntry[], policy: PolicyPack, now: string): boolean {
  const last = entries.findLast(({ kind }) => kind !== 'answer' && kind !== 'hearing')
  if (last === undefined) return false
  if (last.kind === 'warned') return now <= appealUntil(last.at, policy)
  return last.kind === 'suspended' || last.kind === 'upheld'
}

/** A proceeding as its entries tell it. */
function proceedingSeen(id: string, entries: ProceedingEntry[]): Omit<Proceeding, 'mayAppeal'> {
  const last = entries.findLast(({ kind }) => kind !== 'answer')!
  const isAnswered = entries.at(-1)!.kind === 'answer'
  const mayAnswer = last.kind === 'hearing' || last.answerBy !== null
  return {
    id,
    standing: standingAfter(last, isAnswered),
    answerBy: mayAnswer && !isAnswered ? last.answerBy : null,
    mayAnswer,
    entries,
  }
}

function standingAfter({ kind }: ProceedingEntry, isAnswered: boolean): Proceeding['standing'] {
  if (kind === 'hearing') return isAnswered ? 'answered' : 'hearing'
  return kind === 'upheld' || kind === 'answer' ? 'suspended' : kind
}
