import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { accountQuery } from '../../people/queries.ts'
import { FilingForm } from './filing-form.tsx'

const route = getRouteApi('/signed-in/a/$account/requests/new')

/** Where a customer files a request: its subject, what they would like, and the first message. */
export function NewRequestPage() {
  const { t } = useTranslation('requests')
  const { account } = route.useParams()
  const { case: caseId, proceeding, kind } = route.useSearch()
  const { data: cases } = useSuspenseQuery(
    read('listCases', { params: { account }, query: { limit: 100 } }),
  )
  const { data } = useSuspenseQuery(accountQuery(account))
  const { data: booking } = useSuspenseQuery(read('readPlan', { params: { account } }))
  return (
    <Page width="narrow">
      <PageHeader
        title={t('filing.title')}
        lead={t('filing.lead')}
        above={
          <TextLink to="/a/$account/requests" params={{ account }}>
            {t('thread.back')}
          </TextLink>
        }
      />
      <FilingForm
        account={account}
        cases={cases.items}
        suspendedAt={data.suspendedAt}
        booking={booking}
        initial={{ caseId: caseId ?? null, kind: kind ?? null }}
        warning={proceeding ?? null}
      />
    </Page>
  )
}
