import { IconBell } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Trans, useTranslation } from 'react-i18next'
import { EmptyState } from '../parts/page/empty-state.tsx'
import { TextLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { LoadMore } from '../parts/table/load-more.tsx'
import { NotificationList } from './notification-list.tsx'
import { notificationsQuery } from './queries.ts'

const route = getRouteApi('/signed-in/a/$account/notifications')

/** What the account was told, newest first, and to whom it was mailed. */
export function NotificationsPage() {
  const { t } = useTranslation('notify')
  const { account } = route.useParams()
  const query = useInfiniteQuery(notificationsQuery(account))
  const items = query.data?.pages.flatMap((page) => page.items)
  const isUnsent = items?.some(({ mails }) => mails.some(({ state }) => state === 'unsent'))
  return (
    <Page>
      <PageHeader
        title={t('notifications.title')}
        lead={
          <>
            {t('notifications.lead')}{' '}
            {isUnsent && (
              <Trans
                t={t}
                i18nKey="notifications.unsent"
                components={{ mailbox: <TextLink to="/mailbox" /> }}
              />
            )}
          </>
        }
      />
      <ProblemNotice error={query.error} />
      {items?.length === 0 && (
        <EmptyState icon={IconBell} title={t('notifications.empty')}>
          {t('notifications.emptyText')}
        </EmptyState>
      )}
      {items && items.length > 0 && <NotificationList account={account} notifications={items} />}
      <LoadMore query={query} />
    </Page>
  )
}
