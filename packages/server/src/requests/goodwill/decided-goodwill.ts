import type { DecidedGoodwill } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/** A decision on goodwill as the API shows it. */
export function decidedGoodwill(
  row: Pick<
    Selectable<Tables['goodwill_decision']>,
    'outcome' | 'measure' | 'plan' | 'obstacles' | 'at'
  >,
): DecidedGoodwill {
  const { outcome, measure, plan, obstacles, at } = row
  return { outcome, measure, plan, obstacles, at }
}
