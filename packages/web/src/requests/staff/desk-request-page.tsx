import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useKeyHelp } from '../../desk/keys/use-key-help.tsx'
import { UndoBar } from '../../desk/undo/undo-bar.tsx'
import { ButtonLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { AppealPage } from '../appeal/appeal-page.tsx'
import type { AppealProps } from '../appeal/use-appeal-draft.ts'
import { staffRequestQuery } from '../queries.ts'
import { ReplyForm } from './reply-form.tsx'
import { StaffRequest } from './staff-request.tsx'

const route = getRouteApi('/signed-in/requests/$account/$request')

/** An appeal or an addition, as the desk answers it. */
export function DeskRequestPage() {
  const { account, request: id } = route.useParams()
  const { data: request } = useSuspenseQuery(staffRequestQuery('desk', account, id))
  const Shown = request.kind === 'appeal' ? AppealPage : Addition
  return (
    <>
      <Shown key={id} account={account} request={request} />
      <UndoBar />
    </>
  )
}

/** What an account says about a decided case, with the way to it and the answer. */
function Addition({ account, request }: AppealProps) {
  const { t } = useTranslation('requests')
  const { help } = useKeyHelp()
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
        <Section title={t('staff.reply')}>
          <ReplyForm side="desk" account={account} request={request} />
        </Section>
      )}
      {help}
    </StaffRequest>
  )
}
