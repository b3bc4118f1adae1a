import { randomUUIDv7 } from 'node:crypto'
import { openHearing } from '../requests/proceedings/open-hearing.ts'
import { proposeMeasure } from '../requests/proceedings/propose-measure.ts'
import type { CaseRef } from './customer-acts.ts'
import type { Reviewer } from './desk-acts.ts'

/** A proceeding that was begun. */
export interface ProceedingRef {
  account: string
  proceeding: string
}

/** Proposes to warn the account of a case, for what was found there. */
export async function proposesMeasure(
  reviewer: Reviewer,
  { account, caseId }: CaseRef,
  { grounds, reasons }: { grounds: string[]; reasons: string },
): Promise<ProceedingRef> {
  const { house } = reviewer
  const { actor, name } = acting(reviewer)
  const proceedingId = randomUUIDv7()
  await proposeMeasure(house, actor, name, account, {
    proceedingId,
    case: caseId,
    measure: 'warning',
    grounds,
    reasons,
  })
  return { account, proceeding: proceedingId }
}

/** Hears the account about a warning. */
export async function hears(
  reviewer: Reviewer,
  { account, proceeding }: ProceedingRef,
  { grounds, text }: { grounds: string[]; text: string },
): Promise<void> {
  await openHearing(reviewer.house, acting(reviewer), account, proceeding, {
    hearingId: randomUUIDv7(),
    measure: 'warning',
    grounds,
    text,
  })
}

function acting({ person, role }: Reviewer) {
  const actor = { kind: 'staff', personId: person.id, role } as const
  return { actor, personId: person.id, name: person.name }
}
