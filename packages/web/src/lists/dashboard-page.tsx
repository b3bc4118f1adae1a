import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { accountQuery } from '../people/queries.ts'
import { useSession } from '../people/session.ts'
import { useMayWrite } from '../people/use-may-write.ts'
import { ComplaintNotice } from '../requests/complaints/account/complaint-notice.tsx'
import { AccountComplaints } from '../requests/complaints/account-complaints.tsx'
import { HearingNotice } from '../requests/proceedings/account/hearing-notice.tsx'
import { AccountIntegrity } from '../requests/proceedings/account-integrity.tsx'
import { WaitingRequests } from '../requests/waiting-requests.tsx'
import { CaseOverview } from './dashboard/case-overview.tsx'
import { CreateGroup } from './dashboard/create-group.tsx'
import { GroupOverview } from './dashboard/group-overview.tsx'
import { NoticeList } from './dashboard/notice-list.tsx'
import { Suspension } from './dashboard/suspension.tsx'

const route = getRouteApi('/signed-in/a/$account/')

/** The dashboard of an account: can it send, and if not, what to do now. */
export function DashboardPage() {
  const { t } = useTranslation('intake')
  const { account } = route.useParams()
  const mayWrite = useMayWrite(account)
  const { staffRoles } = useSession()
  // Reviewers have the desk; what waits for the customer is the customer's and support's to see.
  const seesNotices = staffRoles.length === 0 || staffRoles.includes('support')
  const isReviewer = staffRoles.includes('reviewer') || staffRoles.includes('lead')
  const [creating, { open, close }] = useDisclosure()
  const { data } = useQuery(accountQuery(account))
  const suspendedAt = data?.suspendedAt ?? null
  const create = mayWrite && suspendedAt === null && (
    <Button leftSection={<IconPlus size={17} />} onClick={open}>
      {t('dashboard.create')}
    </Button>
  )
  return (
    <Page>
      <PageHeader title={t('dashboard.title')} actions={create} />
      {suspendedAt && <Suspension account={account} since={suspendedAt} />}
      {seesNotices && <WaitingRequests account={account} />}
      {seesNotices && <HearingNotice account={account} mayWrite={mayWrite} />}
      {seesNotices && <ComplaintNotice account={account} mayWrite={mayWrite} />}
      {isReviewer && data && <AccountIntegrity account={data} />}
      {isReviewer && data && <AccountComplaints account={data.id} />}
      {seesNotices && <NoticeList account={account} mayWrite={mayWrite} />}
      <CaseOverview account={account} />
      <GroupOverview account={account} create={create} />
      <CreateGroup account={account} opened={creating} onClose={close} />
    </Page>
  )
}
