import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../parts/page/links.tsx'
import { Section } from '../parts/page/section.tsx'
import { requestsOfCaseQuery } from './queries.ts'
import { RequestLines } from './request-lines.tsx'

/** What the account has asked about a case; nothing if it has not. */
export function RequestsOfCase({ account, caseId }: { account: string; caseId: string }) {
  const { t } = useTranslation('requests')
  const { data } = useQuery(requestsOfCaseQuery(account, caseId))
  const requests = data?.items ?? []
  if (requests.length === 0) return null
  return (
    <Section title={t('case.title', { count: requests.length })}>
      <RequestLines
        requests={requests}
        link={({ id, title }) => (
          <TextLink to="/a/$account/requests/$request" params={{ account, request: id }}>
            {title}
          </TextLink>
        )}
      />
    </Section>
  )
}
