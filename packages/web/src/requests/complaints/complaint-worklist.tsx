import type { Complainant } from '@freigabe/contract'
import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMailOff, IconPlus } from '@tabler/icons-react'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { readPages } from '../../api/read.ts'
import { dayAhead, endOfDay } from '../../desk/decision/letter/approval-days.ts'
import { useListKeys } from '../../desk/keys/use-list-keys.ts'
import { DayField } from '../../parts/day/day-field.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Section } from '../../parts/page/section.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { useSession } from '../../people/session.ts'
import { ComplaintTable } from './complaint-table.tsx'
import { useComplaintStep } from './mutations.ts'
import { startOfDay } from './start-of-day.ts'

/** The complaints from outside that staff work on, most urgent first; or the closed ones. */
export function ComplaintWorklist() {
  const { t } = useTranslation('complaints')
  const [closed, setClosed] = useState<'true' | 'false'>('false')
  const [entering, { open, close }] = useDisclosure()
  const query = useSuspenseInfiniteQuery(readPages('listComplaints', { query: { closed } }))
  // Proceedings stand above, so more is read at the end of what is below.
  useListKeys(query)
  const rows = query.data.pages.flatMap(({ items }) => items)
  const isClosed = closed === 'true'
  const title = t(isClosed ? 'closedTitle' : 'open')
  return (
    <Section
      title={title}
      lead={t('lead')}
      actions={
        <Group gap="xs">
          <Button variant="default" onClick={() => setClosed(isClosed ? 'false' : 'true')}>
            {t(isClosed ? 'showOpen' : 'showClosed')}
          </Button>
          <Button leftSection={<IconPlus size={17} />} onClick={open}>
            {t('enter.open')}
          </Button>
        </Group>
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon={IconMailOff} title={t('nothing')}>
          {t('nothingText')}
        </EmptyState>
      ) : (
        <ComplaintTable label={title} complaints={rows} />
      )}
      <LoadMore query={query} />
      <EnterComplaint opened={entering} onClose={close} />
    </Section>
  )
}

interface EnterComplaintProps {
  opened: boolean
  onClose: () => void
}

const complainants: readonly Complainant[] = ['recipient', 'authority', 'lawyer', 'csa', 'other']

/** The window in which staff enter a complaint that came from outside. */
function EnterComplaint({ opened, onClose }: EnterComplaintProps) {
  const { t } = useTranslation('complaints')
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="40rem"
      title={t('enter.title')}
      closeOnClickOutside={false}
    >
      <ComplaintForm onClose={onClose} />
    </Dialog>
  )
}

function ComplaintForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['complaints', 'parts'])
  const toast = useToast()
  const navigate = useNavigate()
  const { timeZone } = useSession().person
  // Kept through every click, so that entering twice does nothing twice.
  const [complaintId] = useState(() => crypto.randomUUID())
  const [from, setFrom] = useState<Complainant>('recipient')
  const fields = useFields(
    { email: '', words: '', reference: '', receivedAt: '', dueAt: '' },
    { email: 'email', words: 'required', receivedAt: 'required', dueAt: 'required' },
  )
  const { receivedAt, dueAt } = fields.values
  const isPast = dueAt !== '' && dueAt >= receivedAt && dueAt < dayAhead(0)
  const enter = useComplaintStep(complaintId, (values: typeof fields.values) =>
    client.enterComplaint({
      body: {
        complaintId,
        from,
        email: values.email.trim(),
        words: values.words,
        reference: values.reference.trim() || null,
        receivedAt: startOfDay(values.receivedAt, timeZone),
        dueAt: endOfDay(values.dueAt, timeZone),
      },
    }),
  )
  const send = fields.submit((values) =>
    enter.mutate(values, {
      onSuccess: () => {
        toast(t('enter.sent'))
        onClose()
        void navigate({
          to: '/integrity/complaints/$complaint',
          params: { complaint: complaintId },
        })
      },
      onError: fields.refuse,
    }),
  )
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <NativeSelect
          label={t('enter.from')}
          data={complainants.map((value) => ({ value, label: t(`from.${value}`) }))}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value as Complainant)}
        />
        <TextInput
          inputMode="email"
          label={t('enter.email')}
          description={t('enter.emailHint')}
          autoComplete="off"
          {...fields.field('email')}
        />
        <Textarea
          label={t('enter.words')}
          description={t('enter.wordsHint')}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={20_000}
          {...fields.field('words')}
        />
        <TextInput label={t('enter.reference')} maxLength={200} {...fields.field('reference')} />
        <DayField label={t('enter.received')} {...fields.field('receivedAt')} />
        <DayField
          label={t('enter.due')}
          description={t(isPast ? 'enter.duePassed' : 'enter.dueHint')}
          {...fields.field('dueAt')}
        />
        <ProblemNotice error={enter.error} atFields={fields.names} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" loading={enter.isPending}>
            {t('enter.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
