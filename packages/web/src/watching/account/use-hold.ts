import type { Hold } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { holdsQuery } from '../queries.ts'

/** A hold of an account by its id; undefined where none is named, and until it is read. */
export function useHold(account: string, hold: string | null): Hold | undefined {
  const { data } = useQuery({ ...holdsQuery(account), enabled: hold !== null })
  return data?.items.find(({ id }) => id === hold)
}
