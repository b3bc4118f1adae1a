import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/page/section.tsx'
import { GoodwillSection } from '../goodwill/goodwill-section.tsx'
import { staffRequestQuery } from '../queries.ts'
import { DecideGoodwill } from './decide-goodwill.tsx'
import { ReplyForm } from './reply-form.tsx'
import { StaffRequest } from './staff-request.tsx'

const route = getRouteApi('/signed-in/billing/$account/$request')

/** A request for goodwill, with the figures of the booking and the decision. */
export function GoodwillRequestPage() {
  const { t } = useTranslation('requests')
  const { account, request: id } = route.useParams()
  const { data: request } = useSuspenseQuery(staffRequestQuery('billing', account, id))
  const { goodwill } = request
  return (
    <StaffRequest side="billing" account={account} request={request} lead={null}>
      <GoodwillSection request={request} forStaff />
      {request.status !== 'closed' && goodwill && (
        <>
          <Section title={t('goodwill.decide')} lead={t('goodwill.decideLead')}>
            <DecideGoodwill account={account} request={request} standing={goodwill.standing} />
          </Section>
          <Section title={t('staff.ask')}>
            <ReplyForm side="billing" account={account} request={request} />
          </Section>
        </>
      )}
    </StaffRequest>
  )
}
