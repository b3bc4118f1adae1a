import { columnRoles } from '@freigabe/screening'
import type { Selectable } from 'kysely'
import type { StoredReading, Tables } from '../../database/tables.ts'

type Screened = Pick<Selectable<Tables['batch']>, 'state' | 'screening' | 'reading'>

/**
 * Whether a file was read just as its customer now says, so that screening it again would find nothing
 * else. A choice that was taken back leaves the column to be guessed anew.
 */
export function readsTheSame(
  { state, screening, reading }: Screened,
  { columns, encoding }: StoredReading,
): boolean {
  if (state !== 'screened' || screening?.outcome !== 'screened') return false
  if (encoding !== (reading?.encoding ?? null)) return false
  const { roles } = screening.columns
  return columnRoles.every((role) => {
    const said = columns[role]
    if (said === undefined) return reading?.columns[role] === undefined
    return said === (roles[role]?.index ?? null)
  })
}
