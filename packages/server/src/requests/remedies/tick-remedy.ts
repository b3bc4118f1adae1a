import type { CaseRemedies, RemedyState } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { remediesOf } from './read-remedies.ts'

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
