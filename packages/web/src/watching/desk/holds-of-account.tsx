import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import classes from '../../requests/dossier/history-lines.module.css'
import { HoldLines } from './hold-lines.tsx'
import { type Placeable, PlaceHold } from './place-hold.tsx'

interface HoldsOfAccountProps {
  account: Placeable['account']
  /** What can be put on hold here besides the whole account. */
  group?: Placeable['group']
  batches?: Placeable['batches']
}

/** Earlier and standing holds on an account, and the button that places one by hand. */
export function HoldsOfAccount({ account, group = null, batches = [] }: HoldsOfAccountProps) {
  const { t } = useTranslation('watching')
  const { data } = useQuery(read('listHoldsOfAccount', { params: { account: account.id } }))
  const holds = data?.items ?? []
  return (
    <div className={classes.integrity}>
      {data && holds.length === 0 && <span className={classes.none}>{t('ofAccount.none')}</span>}
      <HoldLines holds={holds} />
      <PlaceHold account={account} group={group} batches={batches} small />
    </div>
  )
}
