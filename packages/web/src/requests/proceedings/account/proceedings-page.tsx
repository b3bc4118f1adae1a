import { IconShieldCheck } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { Page } from '../../../parts/page.tsx'
import { PageHeader } from '../../../parts/page-header.tsx'
import { useMayWrite } from '../../../people/session.ts'
import { ProceedingCard } from './proceeding-card.tsx'

const route = getRouteApi('/signed-in/a/$account/proceedings')

/** What an account is heard about, warned of or suspended for, newest first. */
export function ProceedingsPage() {
  const { t } = useTranslation('integrity')
  const { account } = route.useParams()
  const mayWrite = useMayWrite(account)
  const { data } = useSuspenseQuery(read('listProceedings', { params: { account } }))
  return (
    <Page width="narrow">
      <PageHeader title={t('account.title')} lead={t('account.lead')} />
      {data.items.length === 0 && (
        <EmptyState icon={IconShieldCheck} title={t('account.empty')}>
          {t('account.emptyText')}
        </EmptyState>
      )}
      {data.items.map((proceeding) => (
        <ProceedingCard
          key={proceeding.id}
          account={account}
          proceeding={proceeding}
          mayWrite={mayWrite}
        />
      ))}
    </Page>
  )
}
