import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/links.tsx'
import { Section } from '../../parts/section.tsx'
import { staffRequestQuery } from '../queries.ts'
import { DecideAppeal } from './decide-appeal.tsx'
import { ReplyForm } from './reply-form.tsx'
import { StaffRequest } from './staff-request.tsx'

const route = getRouteApi('/signed-in/requests/$account/$request')

/** An appeal or an addition, with its case next to it and what can be done. */
export function DeskRequestPage() {
  const { t } = useTranslation('requests')
  const { account, request: id } = route.useParams()
  const { data: request } = useSuspenseQuery(staffRequestQuery('desk', account, id))
  const isAppeal = request.kind === 'appeal'
  const mayAct = request.status !== 'closed' && request.work?.barred === false
  return (
    <StaffRequest
      side="desk"
      account={account}
      request={request}
      lead={
        request.caseId && (
          <ButtonLink
            variant="default"
            to="/desk/$account/$case"
            params={{ account, case: request.caseId }}
          >
            {t('staff.openCase')}
          </ButtonLink>
        )
      }
    >
      {mayAct && (
        <>
          {isAppeal && (
            <Section title={t('staff.decide')} lead={t('staff.decideLead')}>
              <DecideAppeal account={account} request={request} />
            </Section>
          )}
          <Section title={t(isAppeal ? 'staff.ask' : 'staff.reply')}>
            <ReplyForm side="desk" account={account} request={request} />
          </Section>
        </>
      )}
    </StaffRequest>
  )
}
