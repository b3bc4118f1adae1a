import type { PolicyDraft } from '@freigabe/contract'
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconCircleCheck,
  IconFileText,
  IconPencil,
  IconPlus,
  IconTrash,
  IconUserQuestion,
} from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { StateBadge } from '../../parts/badge/state-badge.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useCreateDraft } from '../mutations.ts'
import { usePackName } from '../use-pack-name.ts'

/** The drafts under way, and a new one. */
export function DraftsSection({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation('policy')
  const { data } = useSuspenseQuery(read('listPolicyDrafts'))
  const [beginning, { open, close }] = useDisclosure()
  const none = data.items.length === 0
  const begin = mayChange && (
    <Button
      variant={none ? 'filled' : 'default'}
      leftSection={<IconPlus size={17} />}
      onClick={open}
    >
      {t('drafts.begin')}
    </Button>
  )
  return (
    <Section title={t('drafts.title')} actions={!none && begin}>
      {none ? (
        <EmptyState icon={IconFileText} title={t('drafts.empty')} action={begin}>
          {t('drafts.emptyText')}
        </EmptyState>
      ) : (
        <DraftTable drafts={data.items} />
      )}
      <BeginDraft opened={beginning} onClose={close} />
    </Section>
  )
}

function DraftTable({ drafts }: { drafts: PolicyDraft[] }) {
  const { t } = useTranslation('policy')
  const packName = usePackName()
  const columns: Column<PolicyDraft>[] = [
    {
      key: 'title',
      header: t('drafts.column.title'),
      cell: ({ id, title }) => (
        <TextLink to="/admin/policy/drafts/$draft" params={{ draft: id }} fw={600} data-row-link>
          {title}
        </TextLink>
      ),
    },
    {
      key: 'packs',
      header: t('drafts.column.packs'),
      cell: ({ packs }) =>
        packs.length > 0 ? (
          packs.map(packName).join(', ')
        ) : (
          <Text c="var(--text-quiet)">{t('drafts.noPacks')}</Text>
        ),
    },
    {
      key: 'state',
      header: t('drafts.column.state'),
      cell: ({ state }) => <DraftStateBadge state={state} />,
    },
    {
      key: 'written',
      header: t('drafts.column.written'),
      cell: ({ writtenBy, writtenAt }) => (
        <>
          {writtenBy?.name ?? t('drafts.offered')}, <Moment at={writtenAt} />
        </>
      ),
    },
  ]
  return (
    <DataTable label={t('drafts.title')} columns={columns} rows={drafts} rowKey={({ id }) => id} />
  )
}

/** The dialog that begins a draft: what it is about, and why. */
function BeginDraft({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['policy', 'parts'])
  const create = useCreateDraft()
  const { field, submit, refuse, names } = useFields({ title: '', note: '' }, { title: 'required' })
  const onSubmit = submit((words) => create.mutate(words, { onError: refuse }))
  return (
    <Dialog opened={opened} onClose={onClose} title={t('drafts.begin')}>
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <ProblemNotice error={create.error} atFields={names} />
          <TextInput
            {...field('title')}
            label={t('drafts.name')}
            description={t('drafts.nameHint')}
            maxLength={200}
            data-autofocus
          />
          <Textarea
            {...field('note')}
            label={t('drafts.note')}
            description={t('drafts.noteHint')}
            maxLength={4000}
            autosize
            minRows={2}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('drafts.begin')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}

const looks = {
  editing: { tone: 'grey', icon: IconPencil },
  proposed: { tone: 'accent', icon: IconUserQuestion },
  published: { tone: 'green', icon: IconCircleCheck },
  dropped: { tone: 'grey', icon: IconTrash },
} as const

/** The state of a draft. */
export function DraftStateBadge({ state }: { state: PolicyDraft['state'] }) {
  const { t } = useTranslation('policy')
  return <StateBadge {...looks[state]} label={t(`state.${state}`)} />
}
