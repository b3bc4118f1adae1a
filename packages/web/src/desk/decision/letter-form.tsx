import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'
import { useOnce } from '../../parts/use-once.ts'
import type { PreviewWish } from '../queries.ts'
import classes from './letter-form.module.css'
import { MailStep } from './mail-step.tsx'
import { modeFocus } from './mode-focus.ts'
import { Refusal } from './refusal.tsx'
import type { WrittenLetter } from './use-letter.ts'

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

/** A letter that is written and sent; Ctrl+Enter sends from every field, Escape leads back to the case. */
export function LetterForm(props: LetterFormProps) {
  const { children, letter, send, color, disabled, hurdle, mail, mutation, onSend } = props
  const { t } = useTranslation('desk')
  const [seesMail, mailStep] = useDisclosure()
  const sendOnce = useSendingOnceWritten(letter, mutation, onSend)
  return (
    <form
      noValidate
      className={classes.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (hurdle) hurdle.clear()
        else if (!disabled && !mutation.isPending) sendOnce.send()
      }}
    >
      {children}
      <div className={classes.foot}>
        {!seesMail && <Refusal error={mutation.error} onLeave={mutation.reset} />}
        <Button
          type="submit"
          fullWidth
          color={hurdle ? undefined : color}
          variant={hurdle ? 'default' : 'filled'}
          disabled={disabled && !hurdle}
          loading={mutation.isPending || sendOnce.isWaiting}
          rightSection={<KeyHint>Ctrl ↵</KeyHint>}
          aria-keyshortcuts="Control+Enter"
        >
          {hurdle?.label ?? send}
        </Button>
        {!hurdle && (
          <Button variant="subtle" size="compact-sm" disabled={disabled} onClick={mailStep.open}>
            {t('letter.seeMail')}
          </Button>
        )}
      </div>
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
    </form>
  )
}

function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
  const target = event.target as HTMLElement
  // React lets the keys of a dialog or menu that the form opened bubble up to here.
  if (!event.currentTarget.contains(target)) return
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    if (!event.repeat) event.currentTarget.requestSubmit()
  } else if (event.key === 'Enter' && target instanceof HTMLInputElement) {
    // Enter ends a field, and sends nothing by the way.
    event.preventDefault()
  }
  // An open list closes first.
  if (event.key === 'Escape' && target.getAttribute('aria-expanded') !== 'true') {
    event.preventDefault()
    modeFocus.back()
  }
}

/** Sends once; pressed while the letter is still being written, as soon as it stands as it goes out. */
function useSendingOnceWritten(
  { isCurrent, error }: WrittenLetter,
  { isPending }: { isPending: boolean },
  onSend: () => void,
) {
  const [isWaiting, setIsWaiting] = useState(false)
  const once = useOnce(isPending)
  const send = useEffectEvent(() => {
    setIsWaiting(false)
    once(onSend)
  })
  useEffect(() => {
    if (isWaiting && isCurrent) send()
    else if (error) setIsWaiting(false)
  }, [isWaiting, isCurrent, error])
  return { isWaiting, send: () => setIsWaiting(true) }
}
