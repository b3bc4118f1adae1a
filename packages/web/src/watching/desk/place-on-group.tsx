import type { Group } from '@freigabe/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { batchesQuery } from '../../lists/queries.ts'
import { accountQuery } from '../../people/queries.ts'
import { PlaceHold } from './place-hold.tsx'

/** On a group's page for reviewers and leads: puts the group, one of its imports or the account on hold. */
export function PlaceOnGroup({ account: id, group }: { account: string; group: Group }) {
  const { data: account } = useQuery(accountQuery(id))
  const imports = useInfiniteQuery(batchesQuery(id, group.id))
  if (!account) return null
  const batches = imports.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <PlaceHold
      account={account}
      group={group}
      batches={batches.map(({ id: batch, createdAt, recipients }) => ({
        id: batch,
        importedAt: createdAt,
        recipients,
      }))}
    />
  )
}
