import type { Policy } from '@freigabe/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { policyQuery } from '../../policy/queries.ts'
import type { KeptDraft } from './draft/draft-keeper.ts'

/** The policy for the countries that are stated by now; until it has come, the one before. */
export function useDraftPolicy({ typed, server }: KeptDraft, before: Policy): Policy {
  const { countries = [] } = typed.content
  const basis = { ...server.policy, ...(countries.length > 0 && { countries }) }
  const { data = before } = useQuery({ ...policyQuery(basis), placeholderData: keepPreviousData })
  return data
}
