import { Button, Group, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../page/problem-notice.tsx'
import { useFields } from '../use-fields.ts'
import { useOnce } from '../use-once.ts'

interface ReasonFormProps {
  label: string
  /** What is opened, and that it goes on record. */
  hint: string
  /** The button says what it does. */
  send: string
  mutation: {
    isPending: boolean
    isSuccess: boolean
    error: unknown
    mutate: (reason: string) => void
  }
  onClose: () => void
}

/** Asks for the reason to record before something closed is opened; a double click opens it once. */
export function ReasonForm({ label, hint, send, mutation, onClose }: ReasonFormProps) {
  const { t } = useTranslation('parts')
  const once = useOnce(mutation.isPending)
  const { field, submit } = useFields({ reason: '' }, { reason: 'reason' })
  const open = submit(({ reason }) => {
    // The answer can arrive before the second click of a double click.
    if (!mutation.isSuccess) once(() => mutation.mutate(reason.trim()))
  })
  return (
    <form onSubmit={open}>
      <Textarea
        {...field('reason')}
        label={label}
        description={hint}
        maxLength={200}
        autosize
        minRows={2}
        data-autofocus
      />
      <ProblemNotice error={mutation.error} />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={mutation.isPending}>
          {send}
        </Button>
      </Group>
    </form>
  )
}
