import type { Batch, Group } from '@freigabe/contract'
import { Button, Menu, Stack } from '@mantine/core'
import { IconChevronDown, IconPencil, IconTrash } from '@tabler/icons-react'
import { useQueryClient, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { about } from '../api/keys.ts'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { TextLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { Quiet } from '../parts/page/quiet.tsx'
import { Section } from '../parts/page/section.tsx'
import { SentText } from '../parts/sent-text.tsx'
import { LoadMore } from '../parts/table/load-more.tsx'
import { useMayWrite, useReadsAsStaff, useSession } from '../people/session.ts'
import { sourcesQuery } from '../sources/queries.ts'
import { Sources } from '../sources/sources.tsx'
import { HoldsOfGroup } from '../watching/account/holds-of-group.tsx'
import { PlaceOnGroup } from '../watching/desk/place-on-group.tsx'
import classes from './group-page.module.css'
import { BatchLine } from './groups/batch-line.tsx'
import type { Closed } from './groups/batch-state-badge.tsx'
import { CaseHistory } from './groups/case-history.tsx'
import { GroupAnswer } from './groups/group-answer.tsx'
import { GroupExtentBadge } from './groups/group-badge.tsx'
import { FirstImport, FurtherImport, ImportButton, useImportFlow } from './groups/import-file.tsx'
import { isBeingRead } from './groups/is-being-read.ts'
import { KeptLists } from './groups/kept-lists.tsx'
import { RenameGroup } from './groups/rename-group.tsx'
import { sameRecipients } from './groups/same-recipients.ts'
import { useGroupChanges } from './mutations.ts'
import { batchesQuery, groupQuery } from './queries.ts'

const route = getRouteApi('/signed-in/a/$account/groups/$group')

/** One group: whether it can be mailed and what to do if not, its imports, and its history. */
export function GroupPage() {
  const { t } = useTranslation(['lists', 'watching'])
  const { account, group: id } = route.useParams()
  const { data: group } = useSuspenseQuery(groupQuery(account, id))
  const mayWrite = useMayWrite(account)
  const { staffRoles } = useSession()
  const isReviewer = staffRoles.includes('reviewer') || staffRoles.includes('lead')
  const { items } = useSuspenseQuery(sourcesQuery(account, id)).data
  const isFedBySources = group.batches === 0 && items.length > 0
  const sources = (
    <Sources
      account={account}
      group={id}
      mayWrite={mayWrite}
      isSuspended={group.standing === 'suspended'}
    />
  )
  return (
    <Page>
      <PageHeader
        title={group.name}
        above={
          <TextLink to="/a/$account" params={{ account }}>
            {t('dashboard.title')}
          </TextLink>
        }
        beside={<GroupExtentBadge group={group} forStaff={useReadsAsStaff(account)} />}
        lead={
          group.sent && (
            <>
              <span>
                {t('sent')} <SentText sent={group.sent} />
              </span>
              {' · '}
              <TextLink to="/a/$account/groups/$group/returns" params={{ account, group: id }}>
                {t('watching:returns.link')}
              </TextLink>
            </>
          )
        }
        actions={
          <>
            {isReviewer && <PlaceOnGroup account={account} group={group} />}
            {mayWrite && <GroupMenu account={account} group={group} />}
          </>
        }
      />
      <HoldsOfGroup account={account} group={group} mayWrite={mayWrite}>
        <GroupAnswer account={account} group={group} mayWrite={mayWrite} />
      </HoldsOfGroup>
      {isFedBySources && sources}
      <Imports account={account} group={group} mayWrite={mayWrite} />
      {!isFedBySources && sources}
      <CaseHistory account={account} group={group.id} />
    </Page>
  )
}

/** What can be done to the group itself. */
function GroupMenu({ account, group }: { account: string; group: Group }) {
  const { t } = useTranslation('lists')
  const [doing, setDoing] = useState<'rename' | 'delete' | null>(null)
  const close = () => setDoing(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} />}>
            {t('group.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDoing('rename')}>
            {t('group.rename')}
          </Menu.Item>
          <Menu.Item
            c="var(--mantine-color-error)"
            leftSection={<IconTrash size={16} />}
            onClick={() => setDoing('delete')}
          >
            {t('group.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameGroup account={account} group={group} opened={doing === 'rename'} onClose={close} />
      <DeleteGroup account={account} group={group} opened={doing === 'delete'} onClose={close} />
    </>
  )
}

interface DeleteGroupProps {
  account: string
  group: Group
  opened: boolean
  onClose: () => void
}

/** Asks for confirmation before a group is deleted, and says what goes with it. */
function DeleteGroup({ account, group, opened, onClose }: DeleteGroupProps) {
  const { t } = useTranslation('lists')
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { remove } = useGroupChanges(account)
  const leave = async () => {
    await navigate({ to: '/a/$account', params: { account } })
    await queryClient.invalidateQueries(about('process', account))
  }
  return (
    <ConfirmDialog
      opened={opened}
      title={t('group.deleteTitle', { group: group.name })}
      confirm={t('group.deleteConfirm')}
      danger
      mutation={remove}
      onConfirm={() => remove.mutate(group.id, { onSuccess: () => void leave() })}
      onClose={onClose}
    >
      {t('group.deleteText')}
    </ConfirmDialog>
  )
}

interface ImportsProps {
  account: string
  group: Group
  mayWrite: boolean
}

/** The imports of a group, newest first, and the way to the next. */
function Imports({ account, group, mayWrite }: ImportsProps) {
  const { t } = useTranslation('lists')
  const query = useSuspenseInfiniteQuery(batchesQuery(account, group.id))
  const batches = query.data.pages.flatMap(({ items }) => items)
  useNewsOfReading(account, batches)
  const flow = useImportFlow({ account, group, batches })
  const mayImport = mayWrite && group.standing !== 'suspended'
  const isFirst = batches.length === 0
  return (
    <Section
      title={t('imports.title')}
      lead={isFirst ? t('imports.first') : undefined}
      actions={mayImport && !isFirst && flow.isIdle && <ImportButton flow={flow} />}
    >
      <Stack gap="1.25rem">
        {mayImport && (isFirst ? <FirstImport flow={flow} /> : <FurtherImport flow={flow} />)}
        {!isFirst && (
          <ul className={classes.imports}>
            {batches.map((batch, index) => {
              const closed = closedBy(group, batch)
              return (
                <BatchLine
                  key={batch.id}
                  account={account}
                  batch={batch}
                  closed={closed}
                  mayWrite={mayWrite}
                  // A review or decision rests on the column that was read.
                  mayCorrect={mayWrite && isUndecided(closed) && group.standing !== 'withdrawn'}
                  among={batches}
                  sameAs={sameRecipients(batch, batches.slice(index + 1))}
                />
              )
            })}
          </ul>
        )}
        <KeptLists account={account} mayWrite={mayWrite} />
        {isFirst && !mayWrite && <Quiet>{t('imports.none')}</Quiet>}
      </Stack>
      <LoadMore query={query} />
    </Section>
  )
}

/** Reads the rest of the page again as soon as a file has been read, so that nothing lags behind it. */
function useNewsOfReading(account: string, batches: Batch[]) {
  const queryClient = useQueryClient()
  const reading = batches.filter(isBeingRead).length
  const before = useRef(reading)
  useEffect(() => {
    if (reading < before.current) {
      void queryClient.invalidateQueries(about('process', account))
    }
    before.current = reading
  }, [queryClient, account, reading])
}

/** Nothing is known yet about an import that came in since the group was read. */
function closedBy({ imports }: Group, batch: Batch): Closed {
  return imports.find(({ id }) => id === batch.id)?.closed
}

function isUndecided(closed: Closed): boolean {
  return closed === 'never_approved' || closed === 'unread'
}
