import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../page/problem-notice.tsx'
import { Dialog } from './dialog.tsx'

interface ConfirmDialogProps {
  opened: boolean
  title: string
  /** What will happen. */
  children: ReactNode
  /** The button says what it does: "Schlüssel widerrufen", never "OK". */
  confirm: string
  danger?: boolean
  mutation: { isPending: boolean; error: unknown }
  onConfirm: () => void
  onClose: () => void
}

/** Asks for confirmation before something that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirm, danger, mutation, onConfirm, onClose } = props
  const { t } = useTranslation('parts')
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Stack>
        <div>{children}</div>
        <ProblemNotice error={mutation.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button
            color={danger ? 'red' : undefined}
            loading={mutation.isPending}
            data-confirm
            onClick={onConfirm}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
