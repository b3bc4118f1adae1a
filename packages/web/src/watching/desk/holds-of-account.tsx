import type { Locale } from '@freigabe/contract'
import { Box } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { Section } from '../../parts/page/section.tsx'
import classes from '../../requests/dossier/history-lines.module.css'
import { AttackedForms } from '../attacks/attacked-forms.tsx'
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

/** On an account's page for reviewers and leads: the holds on it, how to place one, and its attacked forms. */
export function AccountHolds({
  account,
}: {
  account: { id: string; name: string; locale: Locale }
}) {
  const { t } = useTranslation('watching')
  return (
    <Box my="2.75rem">
      <Section title={t('ofAccount.title')}>
        <HoldsOfAccount account={account} />
      </Section>
      <AttackedForms account={account.id} />
    </Box>
  )
}
