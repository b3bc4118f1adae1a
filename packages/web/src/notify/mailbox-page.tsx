import type { Mail } from '@freigabe/contract'
import { isApiError } from '@freigabe/sdk'
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMailbox, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { EmptyState } from '../parts/page/empty-state.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Quiet } from '../parts/page/quiet.tsx'
import { LoadMore } from '../parts/table/load-more.tsx'
import { Moment } from '../parts/time/moment.tsx'
import classes from './mailbox-page.module.css'
import { mailsQuery } from './queries.ts'

/** Of the same origin, so that its height can be measured; scripts stay forbidden. */
export function MailboxPage() {
  const { t } = useTranslation('notify')
  const { mail } = useParams({ strict: false })
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 200)
  const query = useInfiniteQuery({ ...mailsQuery(settled), placeholderData: keepPreviousData })
  const mails = query.data?.pages.flatMap(({ items }) => items)
  if (isApiError(query.error, 'EXAMPLE_ONLY')) return <NoMailbox />
  return (
    <Page>
      <PageHeader title={t('mailbox.title')} lead={t('mailbox.lead')} />
      <ProblemNotice error={query.error} />
      {mails?.length === 0 && settled === '' ? (
        <EmptyState icon={IconMailbox} title={t('mailbox.empty')}>
          {t('mailbox.emptyText')}
        </EmptyState>
      ) : (
        <div className={classes.panes} data-open={mail !== undefined || undefined}>
          <div className={classes.list}>
            <TextInput
              type="search"
              aria-label={t('mailbox.search')}
              placeholder={t('mailbox.search')}
              leftSection={<IconSearch size={16} />}
              value={search}
              onChange={({ currentTarget: { value } }) => setSearch(value)}
            />
            {mails?.length === 0 && (
              <Quiet m="1.5rem 0">{t('mailbox.nothing', { search: settled })}</Quiet>
            )}
            {mails && <MailList mails={mails} />}
            <LoadMore query={query} />
            <ZoneOfTimes />
          </div>
          <div className={classes.opened}>
            {mail === undefined && <Quiet m="1.5rem 0">{t('mailbox.choose')}</Quiet>}
            <Outlet />
          </div>
        </div>
      )}
    </Page>
  )
}

/** Nobody is signed in here: times are those of the browser, and letters name those of their readers. */
function ZoneOfTimes() {
  const { t } = useTranslation()
  const format = useFormat()
  return <Quiet fz="sm">{t('timeZone', { zone: format.zone() })}</Quiet>
}

/** Where mails go to whom they are for, none are kept to be looked at. */
function NoMailbox() {
  const { t } = useTranslation('notify')
  return (
    <Page>
      <PageHeader title={t('mailbox.title')} />
      <EmptyState icon={IconMailbox} title={t('mailbox.closed')}>
        {t('mailbox.closedText')}
      </EmptyState>
    </Page>
  )
}

/**
 * Mails, newest first, each leading to its text. The same subject goes to many, so it is shown between
 * recipient and time.
 */
function MailList({ mails }: { mails: Omit<Mail, 'text' | 'html'>[] }) {
  const { t } = useTranslation('notify')
  return (
    <ul aria-label={t('mailbox.list')} className={classes.mails}>
      {mails.map(({ id, subject, to, at }) => (
        <li key={id}>
          <Link to="/mailbox/$mail" params={{ mail: id }} className={classes.mail}>
            <span className={classes.to}>{t('mailbox.to', { to })}</span>
            <span className={classes.subject}>{subject}</span>
            <span className={classes.at}>
              <Moment at={at} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
