import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useCase } from '../../desk/case/case-context.tsx'
import { CaseSection } from '../../desk/case/sections/case-section.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { RequestLines } from '../request-lines.tsx'

/** Appeals and additions on the case that is open; nothing where there are none. */
export function DeskRequestsOfCase() {
  const { t } = useTranslation('requests')
  const { account, shown } = useCase()
  const { data } = useQuery(
    read('listDeskRequests', { params: { account }, query: { case: shown.id } }),
  )
  const requests = data?.items ?? []
  if (requests.length === 0) return null
  return (
    <CaseSection title={t('case.title', { count: requests.length })}>
      <RequestLines
        forStaff
        requests={requests}
        link={({ id, title }) => (
          <TextLink to="/requests/$account/$request" params={{ account, request: id }}>
            {title}
          </TextLink>
        )}
      />
    </CaseSection>
  )
}
