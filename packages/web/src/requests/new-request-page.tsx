import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../parts/links.tsx'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { accountQuery } from '../people/queries/account-query.ts'
import { FilingForm } from './filing-form.tsx'
import { caseChoicesQuery } from './queries/case-choices-query.ts'
import { planQuery } from './queries/plan-query.ts'

const route = getRouteApi('/signed-in/a/$account/requests/new')

/** Where a customer files a request: what it is about, what they would like, and the first message. */
export function NewRequestPage() {
  const { t } = useTranslation('requests')
  const { account } = route.useParams()
  const { case: caseId, kind } = route.useSearch()
  const { data: cases } = useSuspenseQuery(caseChoicesQuery(account))
  const { data } = useSuspenseQuery(accountQuery(account))
  const { data: booking } = useSuspenseQuery(planQuery(account))
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
        isSuspended={data.suspendedAt !== null}
        booking={booking}
        initial={{ caseId: caseId ?? null, kind: kind ?? null }}
      />
    </Page>
  )
}
