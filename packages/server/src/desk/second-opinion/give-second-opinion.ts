import type { Opinion, OpinionResult } from '@freigabe/contract'
import type { PolicyPack } from '@freigabe/core'
import type { Selectable } from 'kysely'
import { policyOfCase } from '../../case/policy-of-case.ts'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { readAnswered } from './list-second-opinions.ts'

/**
 * Records how another person would have decided: nothing about the case changes. The first opinion on a
 * decision stands. Throws NOT_FOUND, OWN_DECISION, OPINION_GIVEN, GROUNDS_MISSING, and REQUEST_INVALID for
 * grounds that the policy of the case does not know.
 *
 * @returns how it compares with the decision
 */
export async function giveSecondOpinion(
  house: House,
  personId: string,
  decisionId: string,
  { outcome, grounds }: Opinion,
): Promise<OpinionResult> {
  if (outcome === 'rejected' && grounds.length === 0) throw new AppError('GROUNDS_MISSING')
  const { account_id: account, case_id: caseId } = await readAs(
    house.database,
    'desk',
    null,
    (tx) => requireOpinionWanted(tx, personId, decisionId),
  )
  const given = await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    refuseUnknownGrounds(await policyOfCase(house, tx, account, caseId), grounds)
    return tx
      .updateTable('double_review')
      .set({
        second_person: personId,
        second_outcome: outcome,
        second_grounds: outcome === 'rejected' ? [...grounds] : [],
        answered_at: unit.now,
      })
      .where('account_id', '=', account)
      .where('decision_id', '=', decisionId)
      .where('answered_at', 'is', null)
      .executeTakeFirst()
  })
  // A colleague was quicker by a moment.
  if (given.numUpdatedRows === 0n) throw new AppError('OPINION_GIVEN')
  const answered = await readAnswered(house, personId)
  return answered.find(({ id }) => id === decisionId)!
}

function refuseUnknownGrounds(policy: Pick<PolicyPack, 'grounds'>, grounds: readonly string[]) {
  const faults = grounds.flatMap((code, at) =>
    policy.grounds.some((known) => known.code === code)
      ? []
      : [{ pointer: `/body/grounds/${at}`, ...unknown }],
  )
  if (faults.length > 0) throw new AppError('REQUEST_INVALID', { faults })
}

const unknown = {
  code: 'ground_unknown',
  text: {
    de: 'Diesen Grund kennt das Regelwerk nicht.',
    en: 'The policy does not know this ground.',
  },
}

/** The decision on which a person may give a second opinion. Throws NOT_FOUND, OWN_DECISION and OPINION_GIVEN. */
export async function requireOpinionWanted(
  tx: Tx,
  personId: string,
  decisionId: string,
): Promise<Selectable<Tables['double_review']>> {
  const row = await tx
    .selectFrom('double_review')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  if (row.deciders.includes(personId)) throw new AppError('OWN_DECISION')
  if (row.answered_at !== null) throw new AppError('OPINION_GIVEN')
  return row
}
