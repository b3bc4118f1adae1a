import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'

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
export function ReasonDialog(props: ReasonDialogProps) {
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
