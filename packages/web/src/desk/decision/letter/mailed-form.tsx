import type { WrittenMail } from '@freigabe/contract'
import { useDisclosure } from '@mantine/hooks'
import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { MailDialog } from '../../../parts/dialog/mail-dialog.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import type { Written } from './use-written.ts'
import { WritingForm } from './writing-form.tsx'

/** What sends a letter, and how that went. */
export interface Sending {
  isPending: boolean
  error: unknown
  reset: () => void
  send: () => void
  /** Its author presses Z while it is being sent. */
  stop?: () => void
}

interface MailedFormProps<Mail extends WrittenMail> {
  /** The letter, and what goes along with it. */
  children: ReactNode
  letter: Written<Mail>
  /** The letter with all that is written in it. */
  mail: UseQueryOptions<Mail>
  /** The button says what it does. */
  send: string
  color?: string | undefined
  /** Stands in the way: the button then says what comes first, and leads there. */
  hurdle: { label: string; clear: () => void } | null
  sending: Sending
}

/** A letter that is written and sent; the step to the mail that it becomes can be taken before. */
export function MailedForm<Mail extends WrittenMail>(props: MailedFormProps<Mail>) {
  const { children, letter, mail, send, color, hurdle, sending } = props
  const [seesMail, step] = useDisclosure()
  const shown = useQuery({ ...mail, enabled: seesMail })
  return (
    <>
      <WritingForm
        letter={letter}
        send={send}
        color={color}
        disabled={false}
        hurdle={hurdle}
        mutation={sending}
        refusal={!seesMail && <ProblemNotice error={sending.error} />}
        onSeeMail={step.open}
        onSend={sending.send}
        {...(sending.stop && { onStop: sending.stop })}
      >
        {children}
      </WritingForm>
      <MailDialog
        opened={seesMail}
        title={send}
        mail={shown}
        confirm={send}
        color={color}
        isPending={sending.isPending}
        onConfirm={sending.send}
        onClose={() => {
          sending.reset()
          step.close()
        }}
      >
        <ProblemNotice error={sending.error} />
      </MailDialog>
    </>
  )
}
