import type { Proceeding, ProceedingEntry } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
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
  const entries = await readAs(house.database, role, account, (tx) =>
    entriesOf(house, tx, account, role),
  )
  return [...entries].map(([id, told]) => proceedingSeen(id, told)).reverse()
}

/** A proceeding as its entries tell it. */
function proceedingSeen(id: string, entries: ProceedingEntry[]): Proceeding {
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
