import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { later, useEver, useSoon } from '../../../parts/later.tsx'
import { GoesOn } from '../../next/goes-on.tsx'
import type { PreviewWish } from '../../queries.ts'
import { stopping } from '../../undo/stopping.ts'
import { Refusal } from '../refusal.tsx'
import type { WrittenLetter } from './use-letter.ts'
import { WritingForm } from './writing-form.tsx'

const MailStep = later(() => import('./mail-step.tsx').then((part) => part.MailStep))

interface LetterFormProps {
  /** The letter, and what goes along with it. */
  children: ReactNode
  letter: WrittenLetter
  /** The button says what it does. */
  send: string
  color?: string
  disabled: boolean
  /** Stands in the way: the button then says what comes first, and leads there. */
  hurdle: { label: string; clear: () => void } | null
  /** The same letter as the mail that it becomes. */
  mail: { title: string; wish: PreviewWish }
  mutation: { isPending: boolean; error: unknown; reset: () => void }
  onSend: () => void
}

/** The letter about the open case, written and sent. */
export function LetterForm({ mail, ...props }: LetterFormProps) {
  const { send, color, mutation } = props
  const onSend = () => {
    stopping.forget()
    props.onSend()
  }
  const [seesMail, mailStep] = useDisclosure()
  const sawMail = useEver(seesMail)
  useSoon(MailStep)
  return (
    <>
      <WritingForm
        {...props}
        refusal={!seesMail && <Refusal error={mutation.error} onLeave={mutation.reset} />}
        onSeeMail={mailStep.open}
        afterwards={<GoesOn />}
        onSend={onSend}
        onStop={stopping.ask}
      />
      {sawMail && (
        <MailStep
          opened={seesMail}
          title={mail.title}
          wish={mail.wish}
          confirm={send}
          color={color}
          mutation={mutation}
          onConfirm={onSend}
          onClose={() => {
            mutation.reset()
            mailStep.close()
          }}
        />
      )}
    </>
  )
}
