import { keepsAllBack, laySheet, type PolicyPack } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { matterOfCase } from '../sheet/matter-of-case.ts'
import { sheetForCustomer } from '../sheet/sheet-of-case.ts'
import type { StatementFacts } from './facts-for-statement.ts'
import { type EditedStatement, type Outcome, writeStatement } from './write-statement.ts'

/** A rejection as far as it is written. */
interface Written {
  policy: PolicyPack
  facts: StatementFacts
  outcome: Extract<Outcome, { restsOn?: unknown }>
  edited: EditedStatement
}

/**
 * Whether a rejection would give its ground as its only reason: all that speaks against what it rests on is kept from
 * the customer, no ground has a fact of its own, and its author has said nothing of what was found.
 */
export async function lacksFact(house: House, tx: Tx, written: Written): Promise<boolean> {
  const { facts, outcome } = written
  const { grounds, restsOn = [] } = outcome
  const hasReason = facts.reasons.some(({ ground }) => grounds.includes(ground))
  if (hasReason || saysWhatWasFound(written)) return false
  const matter = await matterOfCase(house, tx, facts.state)
  if (matter === null) return false
  const { policy, content, countries, reports, comparisons } = matter
  const told = sheetForCustomer({ policy, content, countries, reports, comparisons })
  return keepsAllBack(laySheet(matter), told, restsOn)
}

/** In words of its author: what was written by itself and sent back unchanged is none. */
function saysWhatWasFound({ policy, facts, outcome, edited: { found = '' } }: Written): boolean {
  return found.trim() !== '' && found.trim() !== writeStatement(policy, facts, outcome, {}).found
}
