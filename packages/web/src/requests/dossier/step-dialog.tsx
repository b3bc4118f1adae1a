import { Button, Group, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../desk/keys/use-keys.ts'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { KeyHint } from '../../parts/key-hint.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'

interface StepDialogProps {
  /** The label of the button that opens it. */
  open: string
  title: string
  /** What will happen. */
  warning?: string
  /** The button says what it does. */
  confirm: string
  danger?: boolean
  /** How prominent the button that opens it is. */
  quiet?: boolean
  small?: boolean
  /** The key of the desk that opens it, too. */
  shortcut?: 'i' | undefined
  disabled: boolean
  /** Takes an id that stays the same through every click. */
  step: {
    isPending: boolean
    error: unknown
    reset: () => void
    mutate: (id: string, then: { onSuccess: () => void }) => void
  }
  onDone?: () => void
  children: ReactNode
}

/** A step of staff in a dossier: a button, and the form that it opens. */
export function StepDialog(props: StepDialogProps) {
  const { open, title, warning, confirm, danger, quiet, small, disabled, shortcut } = props
  const { step, onDone } = props
  const { t } = useTranslation('parts')
  const [id, setId] = useState<string | null>(null)
  const close = () => {
    setId(null)
    step.reset()
  }
  const done = () => {
    close()
    onDone?.()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (id !== null && !disabled) step.mutate(id, { onSuccess: done })
  }
  const begin = () => setId(crypto.randomUUID())
  useKeys(shortcut ? { [shortcut]: begin } : {}, shortcut !== undefined)
  const color = danger ? 'red' : undefined
  return (
    <>
      <Button
        variant={quiet ? 'default' : danger ? 'outline' : 'filled'}
        color={quiet ? undefined : color}
        size={small ? 'compact-sm' : undefined}
        rightSection={shortcut && <KeyHint>{shortcut.toUpperCase()}</KeyHint>}
        aria-keyshortcuts={shortcut}
        onClick={begin}
      >
        {open}
      </Button>
      <Dialog
        opened={id !== null}
        onClose={close}
        size="40rem"
        title={title}
        closeOnClickOutside={false}
      >
        <form onSubmit={send}>
          <Stack>
            {warning && <p style={{ margin: 0 }}>{warning}</p>}
            {props.children}
            <ProblemNotice error={step.error} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button type="submit" color={color} disabled={disabled} loading={step.isPending}>
                {confirm}
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  )
}
