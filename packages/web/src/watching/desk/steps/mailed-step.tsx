import type { Api, BodyInput, DeskHold } from '@freigabe/contract'
import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../parts/dialog/dialog.tsx'
import { MailDialog } from '../../../parts/dialog/mail-dialog.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { holdMailQuery } from '../../queries.ts'

interface MailedStepProps {
  hold: DeskHold
  as: 'lift' | 'confirm'
  /** What will happen. */
  warning: string
  danger?: boolean
  quiet?: boolean
  disabled: boolean
  /** What the mail is written from. */
  wish: BodyInput<Api['previewHoldMail']>
  /** Takes an id that stays the same through every click. */
  step: {
    isPending: boolean
    error: unknown
    reset: () => void
    mutate: (id: string, then: { onSuccess: () => void }) => void
  }
  children: ReactNode
}

/** A decision on a hold: a button, the form that it opens, and the mail before it goes out. */
export function MailedStep(props: MailedStepProps) {
  const { hold, as, warning, danger = false, quiet, disabled, wish, step, children } = props
  const { t } = useTranslation(['watching', 'parts'])
  const [id, setId] = useState<string | null>(null)
  const [isMail, setIsMail] = useState(false)
  const close = () => {
    setId(null)
    setIsMail(false)
    step.reset()
  }
  const toMail = (event: FormEvent) => {
    event.preventDefault()
    if (!disabled) setIsMail(true)
  }
  const mail = useQuery({ ...holdMailQuery(hold.account.id, hold.id, wish), enabled: isMail })
  const color = danger ? 'red' : undefined
  return (
    <>
      <Button
        variant={quiet ? 'default' : danger ? 'outline' : 'filled'}
        color={color}
        onClick={() => setId(crypto.randomUUID())}
      >
        {t(`${as}.open`)}
      </Button>
      <Dialog
        opened={id !== null && !isMail}
        onClose={close}
        size="40rem"
        title={t(`${as}.title`)}
        closeOnClickOutside={false}
      >
        <form onSubmit={toMail}>
          <Stack>
            <p style={{ margin: 0 }}>{warning}</p>
            {children}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {t('parts:cancel')}
              </Button>
              <Button type="submit" disabled={disabled}>
                {t('toMail')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
      <MailDialog
        opened={isMail}
        title={t(`${as}.title`)}
        mail={mail}
        confirm={t(`${as}.send`)}
        color={color}
        isPending={step.isPending}
        onConfirm={() => id !== null && step.mutate(id, { onSuccess: close })}
        onClose={() => setIsMail(false)}
      >
        <ProblemNotice error={step.error} />
      </MailDialog>
    </>
  )
}
