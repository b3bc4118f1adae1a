import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Answer } from '../parts/answer.tsx'
import { ButtonLink } from '../parts/links.tsx'
import { waitingRequestsQuery } from './queries.ts'

/** On the dashboard: what the account is asked about its own requests. */
export function WaitingRequests({ account }: { account: string }) {
  const { t } = useTranslation('requests')
  const { data } = useQuery(waitingRequestsQuery(account))
  return data?.items.map(({ id, title }) => (
    <Answer
      key={id}
      tone="red"
      title={t('waiting.title', { title })}
      action={
        <ButtonLink
          color="red"
          to="/a/$account/requests/$request"
          params={{ account, request: id }}
        >
          {t('waiting.answer')}
        </ButtonLink>
      }
    >
      {t('thread.text.waiting_for_customer')}
    </Answer>
  ))
}
