import type { GroupReturns } from '@freigabe/contract'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { groupQuery } from '../../lists/queries.ts'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { returnsQuery } from '../queries.ts'
import { ReturnsBody } from './returns-body.tsx'

const route = getRouteApi('/signed-in/a/$account/groups/$group/returns')

/** What came back of what was sent to a group, by import and day of sending. */
export function ReturnsPage() {
  const { t } = useTranslation('watching')
  const { account, group: id } = route.useParams()
  const { data: group } = useSuspenseQuery(groupQuery(account, id))
  const { data: returns } = useSuspenseQuery(returnsQuery(account, id))
  return (
    <Page>
      <PageHeader
        title={t('returns.title')}
        above={
          <TextLink to="/a/$account/groups/$group" params={{ account, group: id }}>
            {group.name}
          </TextLink>
        }
        lead={<Period returns={returns} />}
      />
      {returns.imports.length === 0 ? (
        <EmptyState icon={IconArrowBackUp} title={t('returns.empty')}>
          {t('returns.emptyText')}
        </EmptyState>
      ) : (
        <ReturnsBody returns={returns} />
      )}
    </Page>
  )
}

function Period({ returns: { since, until } }: { returns: GroupReturns }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  return t('returns.lead', {
    since: format.statedDay(since),
    until: format.statedDay(until),
  })
}
