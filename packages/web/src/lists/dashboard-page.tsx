import { Box, Button, Group, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Answer } from '../parts/answer.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ButtonLink } from '../parts/links.tsx'
import { Moment } from '../parts/moment.tsx'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { PlainList } from '../parts/plain-list.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Quiet } from '../parts/quiet.tsx'
import { useFields } from '../parts/use-fields.ts'
import { accountQuery } from '../people/queries.ts'
import { useMayWrite, useSession } from '../people/session.ts'
import { ComplaintNotice } from '../requests/complaints/account/complaint-notice.tsx'
import { AccountComplaints } from '../requests/complaints/account-complaints.tsx'
import { HearingNotice } from '../requests/proceedings/account/hearing-notice.tsx'
import { AccountIntegrity } from '../requests/proceedings/account-integrity.tsx'
import { WaitingRequests } from '../requests/waiting-requests.tsx'
import { AccountHolds } from '../watching/desk/account-holds.tsx'
import { CaseOverview } from './dashboard/case-overview.tsx'
import { GroupOverview } from './dashboard/group-overview.tsx'
import { NoticeCard } from './dashboard/notice-card.tsx'
import { ObservedDenials } from './dashboard/observed-denials.tsx'
import { useGroupChanges } from './mutations.ts'
import { noticesQuery } from './queries.ts'
import { SuspensionLinks } from './suspension-links.tsx'

const route = getRouteApi('/signed-in/a/$account/')

/** The dashboard of an account: can it send, and if not, what to do now. */
export function DashboardPage() {
  const { t } = useTranslation('lists')
  const { account } = route.useParams()
  const mayWrite = useMayWrite(account)
  const { staffRoles } = useSession()
  // Reviewers have the desk; only the customer and support see what waits for the customer.
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
      {isReviewer && data && <AccountHolds account={data} />}
      {isReviewer && data && <AccountComplaints account={data.id} />}
      {seesNotices && <NoticeList account={account} mayWrite={mayWrite} />}
      <CaseOverview account={account} />
      <GroupOverview account={account} create={create} />
      {data?.mode === 'observe' && <ObservedDenials account={account} />}
      <CreateGroup account={account} opened={creating} onClose={close} />
    </Page>
  )
}

/** A notice at the top of the dashboard that the account is suspended, and what that means. */
function Suspension({ account, since }: { account: string; since: string }) {
  const { t } = useTranslation('lists')
  return (
    <Box mb="xl">
      <Answer
        tone="grey"
        title={t('answer.title.settle_suspension')}
        note={
          <>
            {t('notice.since')} <Moment at={since} />
          </>
        }
        action={<SuspensionLinks account={account} />}
      >
        {t('answer.text.settle_suspension')}
      </Answer>
    </Box>
  )
}

const atFirst = 5

/**
 * What waits for the customer, most urgent first: the first few as sentences, the rest on demand. If there
 * are too many to read as sentences, the table below shows them.
 */
function NoticeList({ account, mayWrite }: { account: string; mayWrite: boolean }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { data } = useSuspenseQuery(noticesQuery(account))
  const [all, setAll] = useState(false)
  const { items, total } = data
  const notices = all ? items : items.slice(0, atFirst)
  const hidden = total - atFirst
  const more = { count: hidden, number: format.number(hidden) }
  if (total === 0) return null
  return (
    <Stack component="section" aria-label={t('notice.label')} gap="xs" align="flex-start" mb="xl">
      <PlainList gap="xs" w="100%">
        {notices.map((notice) => (
          <NoticeCard
            key={`${notice.kind}${notice.caseId ?? notice.batchId}`}
            account={account}
            notice={notice}
            mayWrite={mayWrite}
          />
        ))}
      </PlainList>
      {items.some(({ kind }) => kind === 'state_origin') && (
        <Quiet fz="sm">{t('notice.why')}</Quiet>
      )}
      {hidden > 0 && total === items.length && (
        <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('notice.less') : t('notice.more', more)}
        </Button>
      )}
      {total > items.length && (
        <ButtonLink
          variant="subtle"
          size="compact-sm"
          to="/a/$account"
          params={{ account }}
          search={{ standing: 'needs_you' }}
        >
          {t('notice.inTable', more)}
        </ButtonLink>
      )}
    </Stack>
  )
}

interface CreateGroupProps {
  account: string
  opened: boolean
  onClose: () => void
}

/** The dialog that creates a group, and leads on to importing its recipients. */
function CreateGroup({ account, opened, onClose }: CreateGroupProps) {
  const { t } = useTranslation(['lists', 'parts'])
  const navigate = useNavigate()
  const { create } = useGroupChanges(account)
  const fields = useFields({ name: '', reference: '' }, { name: 'required' })
  const close = () => {
    create.reset()
    fields.reset()
    onClose()
  }
  const onSubmit = fields.submit(({ name, reference }) => {
    if (create.isPending) return
    create.mutate(
      { name, reference: reference.trim() || undefined },
      {
        onError: fields.refuse,
        onSuccess: ({ id }) => {
          close()
          void navigate({ to: '/a/$account/groups/$group', params: { account, group: id } })
        },
      },
    )
  })
  return (
    <Dialog opened={opened} onClose={close} title={t('create.title')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={create.error} atFields={fields.names} />
          <TextInput
            {...fields.field('name')}
            label={t('create.name')}
            description={t('create.nameHint')}
            maxLength={200}
            data-autofocus
          />
          <TextInput
            {...fields.field('reference')}
            label={t('create.reference')}
            description={t('create.referenceHint')}
            maxLength={100}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('create.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
