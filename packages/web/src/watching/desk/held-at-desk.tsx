import type { HoldSummary } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../api/read.ts'
import classes from '../../requests/dossier/history-lines.module.css'
import { HoldLines } from './hold-lines.tsx'

interface HeldAtDeskProps {
  account: string
  group: string
  /** The imports of the case; without them, all of the group. */
  batches?: readonly string[]
}

/** What stops sending although something is approved: the holds that stand on a case or group, with what it is in. */
export function HeldAtDesk({ account, group, batches }: HeldAtDeskProps) {
  const { data } = useQuery(read('listHoldsOfAccount', { params: { account } }))
  const concerns = (hold: HoldSummary) =>
    hold.batch === null
      ? hold.group === null || hold.group.id === group
      : (batches?.includes(hold.batch.id) ?? hold.group?.id === group)
  const holds = (data?.items ?? []).filter((hold) => hold.status === 'standing' && concerns(hold))
  if (holds.length === 0) return null
  return (
    <div className={classes.integrity}>
      <HoldLines holds={holds} />
    </div>
  )
}
