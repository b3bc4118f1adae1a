import type { DeskCase } from '@freigabe/contract'
import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useCase } from '../case/case-context.tsx'
import type { usePassing } from '../mutations.ts'
import { deferralTimes } from './deferral-times.ts'
import { useAskPassing } from './passing-context.tsx'

interface PassingDialogProps {
  passing: ReturnType<typeof usePassing>
  onDone: (changed: DeskCase) => void
  onClose: () => void
}

/** Puts a case aside until later; a case already at risk is not put aside. */
export function DeferDialog({ passing, onDone, onClose }: PassingDialogProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown } = useCase()
  const [times] = useState(() => deferralTimes(new Date(), shown.queued?.deferrableUntil ?? ''))
  const [until, setUntil] = useState(times[0] ?? null)
  if (until === null) {
    return (
      <Dialog opened onClose={onClose} title={t('defer.title')}>
        <TooLate due={shown.clock.dueAt} />
      </Dialog>
    )
  }
  return (
    <ReasonDialog
      title={t('defer.title')}
      lead={t('defer.lead')}
      label={t('defer.reason')}
      example={t('defer.example')}
      confirm={t('defer.confirm')}
      mutation={passing.defer}
      onClose={onClose}
      onConfirm={(reason) => passing.defer.mutate({ until, reason }, { onSuccess: onDone })}
    >
      <Select
        label={t('defer.until')}
        data={times.map((value) => ({ value, label: format.time(value) }))}
        value={until}
        onChange={(value) => value && setUntil(value)}
        allowDeselect={false}
      />
    </ReasonDialog>
  )
}

/** There is no time to put it aside: what can be done with the case instead. */
function TooLate({ due }: { due: DeskCase['clock']['dueAt'] }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { may, ask } = useAskPassing()
  const instead = (['skip', 'handOver'] as const).filter((kind) => may[kind])
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>
        {t('defer.tooLate', { due: due === null ? '' : format.moment(due) })}
      </p>
      <Group justify="flex-end" gap="xs">
        {instead.map((kind) => (
          <Button
            key={kind}
            variant={kind === 'handOver' ? 'filled' : 'default'}
            data-autofocus={kind === 'handOver' || undefined}
            onClick={() => ask(kind)}
          >
            {t(`${kind}.open`)}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}

/** Makes the desk no longer offer a case to the reader. */
export function SkipDialog({ passing, onDone, onClose }: PassingDialogProps) {
  const { t } = useTranslation('desk')
  return (
    <ReasonDialog
      title={t('skip.title')}
      lead={t('skip.lead')}
      label={t('skip.reason')}
      example={t('skip.example')}
      confirm={t('skip.confirm')}
      mutation={passing.skip}
      onClose={onClose}
      onConfirm={(reason) => passing.skip.mutate({ reason }, { onSuccess: onDone })}
    />
  )
}

interface PriorityDialogProps extends PassingDialogProps {
  kind: 'raise' | 'lower'
}

/** Moves a case forward or back in the queue; for leads. */
export function PriorityDialog({ kind, passing, onDone, onClose }: PriorityDialogProps) {
  const { t } = useTranslation('desk')
  const priority = kind === 'raise' ? 'raised' : 'lowered'
  return (
    <ReasonDialog
      title={t(`priority.title.${kind}`)}
      lead={t(`priority.lead.${kind}`)}
      label={t('priority.reason')}
      example={t('priority.example')}
      confirm={t(`priority.confirm.${kind}`)}
      mutation={passing.setPriority}
      onClose={onClose}
      onConfirm={(reason) =>
        passing.setPriority.mutate({ priority, reason }, { onSuccess: onDone })
      }
    />
  )
}

interface ReasonDialogProps {
  title: string
  /** What follows, in a sentence. */
  lead: string
  label: string
  example: string
  confirm: string
  /** Comes before the reason. */
  children?: ReactNode
  mutation: { isPending: boolean; error: unknown }
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** Asks for a one-line reason before a case is passed on. */
function ReasonDialog(props: ReasonDialogProps) {
  const { title, lead, label, example, confirm, children, mutation, onConfirm, onClose } = props
  const { t } = useTranslation(['desk', 'parts'])
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') setMissing(true)
    else onConfirm(reason.trim())
  }
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form noValidate onSubmit={send}>
        <Stack gap="md">
          <p style={{ margin: 0 }}>{lead}</p>
          {children}
          <TextInput
            label={label}
            placeholder={example}
            maxLength={200}
            value={reason}
            error={missing && reason.trim() === '' && t('parts:form.required')}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            data-autofocus
          />
          <ProblemNotice error={mutation.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" loading={mutation.isPending}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
