import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../parts/links.tsx'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { SentText } from '../parts/sent-text.tsx'
import { StandingBadge } from '../parts/standing-badge.tsx'
import { useMayWrite } from '../people/use-may-write.ts'
import { Sources } from '../sources/sources.tsx'
import { CaseHistory } from './group/case-history.tsx'
import { GroupAnswer } from './group/group-answer.tsx'
import { GroupMenu } from './group/group-menu.tsx'
import { Imports } from './group/imports.tsx'
import { groupQuery } from './queries.ts'

const route = getRouteApi('/signed-in/a/$account/groups/$group')

/** One group: whether it can be mailed and what to do if not, its imports, and its history. */
export function GroupPage() {
  const { t } = useTranslation('intake')
  const { account, group: id } = route.useParams()
  const { data: group } = useSuspenseQuery(groupQuery(account, id))
  const mayWrite = useMayWrite(account)
  return (
    <Page>
      <PageHeader
        title={group.name}
        above={
          <TextLink to="/a/$account" params={{ account }}>
            {t('dashboard.title')}
          </TextLink>
        }
        beside={<StandingBadge standing={group.standing} />}
        lead={
          group.sent && (
            <>
              {t('sent')} <SentText sent={group.sent} />
            </>
          )
        }
        actions={mayWrite && <GroupMenu account={account} group={group} />}
      />
      <GroupAnswer account={account} group={group} mayWrite={mayWrite} />
      <Sources
        account={account}
        group={group.id}
        mayWrite={mayWrite}
        isSuspended={group.standing === 'suspended'}
      />
      <Imports account={account} group={group} mayWrite={mayWrite} />
      <CaseHistory account={account} group={group.id} />
    </Page>
  )
}
