import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Section } from '../../parts/page/section.tsx'
import { staffRequestQuery } from '../queries.ts'
import { RemedyChecklist } from '../remedies/remedy-checklist.tsx'
import { ReplyForm } from './reply-form.tsx'
import { StaffRequest } from './staff-request.tsx'
import { StaffRequestList } from './staff-request-list.tsx'

const route = getRouteApi('/signed-in/support/$account/$request')

/** A request for advice, with the way to the account and the answer. */
export function AdviceRequestPage() {
  const { t } = useTranslation('requests')
  const { account, request: id } = route.useParams()
  const { data: request } = useSuspenseQuery(staffRequestQuery('support', account, id))
  const { caseId } = request
  return (
    <StaffRequest
      side="support"
      account={account}
      request={request}
      lead={
        caseId === null ? (
          <ButtonLink variant="default" to="/a/$account" params={{ account }}>
            {t('staff.openAccount')}
          </ButtonLink>
        ) : (
          <ButtonLink
            variant="default"
            to="/a/$account/cases/$case"
            params={{ account, case: caseId }}
          >
            {t('thread.case')}
          </ButtonLink>
        )
      }
    >
      {caseId && <RemedyChecklist account={account} caseId={caseId} mayWrite={false} forStaff />}
      {request.status !== 'closed' && (
        <Section title={t('staff.reply')}>
          <ReplyForm side="support" account={account} request={request} />
        </Section>
      )}
    </StaffRequest>
  )
}

/** Requests for advice that wait for support. */
export function AdviceRequestsPage() {
  const { t } = useTranslation('requests')
  return (
    <Page>
      <PageHeader title={t('staff.support.title')} lead={t('staff.support.lead')} />
      <StaffRequestList side="support" />
    </Page>
  )
}
