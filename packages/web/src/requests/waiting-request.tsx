import type { RequestSummary } from '@freigabe/contract'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../parts/page/links.tsx'
import { WaitingLine } from '../parts/time/waiting-line.tsx'
import { useReadsAsStaff } from '../people/session.ts'

interface WaitingRequestProps {
  account: string
  request: RequestSummary
  mayWrite: boolean
  isFirst: boolean
}

/** On the dashboard: the account is asked something about one of its own requests. */
export function WaitingRequest({ account, request, mayWrite, isFirst }: WaitingRequestProps) {
  const { t } = useTranslation('requests')
  const { id, title } = request
  const forStaff = useReadsAsStaff(account)
  return (
    <WaitingLine
      tone="red"
      icon={IconMessageQuestion}
      note={!forStaff && t('thread.text.waiting_for_customer')}
      button={
        <ButtonLink
          variant={isFirst && mayWrite ? 'filled' : 'default'}
          to="/a/$account/requests/$request"
          params={{ account, request: id }}
        >
          {t(forStaff ? 'thread.forStaff.see' : 'waiting.answer')}
        </ButtonLink>
      }
    >
      {t(forStaff ? 'thread.forStaff.asked' : 'waiting.title', { title })}
    </WaitingLine>
  )
}
