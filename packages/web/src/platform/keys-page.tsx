import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../parts/empty-state.tsx'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { IssueKey } from './issue-key.tsx'
import { KeyTable } from './key-table.tsx'
import { keysQuery } from './queries.ts'

interface KeysPageProps {
  /** Null for the platform's own keys. */
  account: string | null
  lead: string
  /** What stands below them: keys of another kind. */
  children?: ReactNode
}

/** API keys: what there is, a new one, and the end of an old one. */
export function KeysPage({ account, lead, children }: KeysPageProps) {
  const { t } = useTranslation('platform')
  const { data: keys } = useSuspenseQuery(keysQuery(account))
  const [issuing, { open, close }] = useDisclosure()
  const issue = (
    <Button leftSection={<IconPlus size={17} />} onClick={open}>
      {t('keys.issue')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('keys.title')} lead={lead} actions={keys.items.length > 0 && issue} />
      {keys.items.length > 0 ? (
        <KeyTable account={account} keys={keys.items} />
      ) : (
        <EmptyState icon={IconKey} title={t('keys.empty')} action={issue}>
          {t('keys.emptyText')}
        </EmptyState>
      )}
      {children}
      <IssueKey account={account} opened={issuing} onClose={close} />
    </Page>
  )
}
