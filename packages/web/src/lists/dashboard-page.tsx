import { Box, Button, Group, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../parts/dialog/dialog.tsx'
import { later } from '../parts/later.tsx'
import { Answer } from '../parts/page/answer.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { useFields } from '../parts/use-fields.ts'
import { accountQuery } from '../people/queries.ts'
import { useMayWrite, useReadsAsStaff, useSession } from '../people/session.ts'
import { pageLoader } from '../shell/page-loader.ts'
import { GroupOverview } from './dashboard/group-overview.tsx'
import { ObservedDenials } from './dashboard/observed-denials.tsx'
import { SendingNote, useSendingTitle } from './dashboard/sending-answer.tsx'
import { WaitingList } from './dashboard/waiting-list.tsx'
import { useGroupChanges } from './mutations.ts'
import { caseOverviewQuery } from './queries.ts'
import { SuspensionLinks } from './suspension-links.tsx'
import { useListWords } from './use-list-words.ts'

const route = getRouteApi('/signed-in/a/$account/')

const loadForReviewers = pageLoader(
  () => import('./dashboard/account-for-reviewers.tsx'),
  'proceedings',
  'complaints',
  'watching',
)
const AccountForReviewers = later(() => loadForReviewers().then((part) => part.AccountForReviewers))

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
  const { data: overview } = useSuspenseQuery(caseOverviewQuery(account))
  const sendingTitle = useSendingTitle(staffRoles.length > 0)
  const suspendedAt = data?.suspendedAt ?? null
  const mayCreate = mayWrite && suspendedAt === null
  const create = (variant: 'filled' | 'default') =>
    mayCreate && (
      <Button variant={variant} leftSection={<IconPlus size={17} />} onClick={open}>
        {t('dashboard.create')}
      </Button>
    )
  return (
    <Page>
      <PageHeader
        title={(!suspendedAt && sendingTitle(overview.groups)) || t('dashboard.title')}
        name={t('dashboard.title')}
        lead={!suspendedAt && <SendingNote overview={overview} />}
        actions={overview.groups.all > 0 && create('default')}
      />
      {suspendedAt && <Suspension account={account} since={suspendedAt} />}
      {isReviewer && data && <AccountForReviewers account={data} />}
      {seesNotices && <WaitingList account={account} mayWrite={mayWrite} />}
      <GroupOverview account={account} create={create('filled')} />
      {data?.mode === 'observe' && <ObservedDenials account={account} />}
      <CreateGroup account={account} opened={creating} onClose={close} />
    </Page>
  )
}

/** A notice at the top of the dashboard that the account is suspended, and what that means. */
function Suspension({ account, since }: { account: string; since: string }) {
  const forStaff = useReadsAsStaff(account)
  const { t } = useListWords(forStaff)
  return (
    <Box mb="xl">
      <Answer
        tone="grey"
        title={t(`${forStaff ? 'listsForStaff:title' : 'answer.title'}.settle_suspension`)}
        note={
          <>
            {t('notice.since')} <Moment at={since} />
          </>
        }
        action={<SuspensionLinks account={account} />}
      >
        {!forStaff && t('answer.text.settle_suspension')}
      </Answer>
    </Box>
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
