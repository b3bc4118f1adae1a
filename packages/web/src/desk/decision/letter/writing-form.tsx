import { Button } from '@mantine/core'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../../parts/key-hint.tsx'
import { useToast } from '../../../parts/page/use-toast.ts'
import { useOnce } from '../../../parts/use-once.ts'
import { isDialogOpen, isTyping, useKeys } from '../../keys/use-keys.ts'
import { modeFocus } from '../mode-focus.ts'
import classes from './letter-form.module.css'

interface WritingFormProps {
  /** The letter, and what goes along with it. */
  children: ReactNode
  letter: { isCurrent: boolean; error: unknown }
  /** The button says what it does. */
  send: string
  color?: string | undefined
  disabled: boolean
  /** Stands in the way: the button then says what comes first, and leads there. */
  hurdle: { label: string; clear: () => void } | null
  mutation: { isPending: boolean }
  /** Why it was refused, if it was. */
  refusal: ReactNode
  /** Opens the same letter as the mail that it becomes. */
  onSeeMail?: () => void
  /** What follows once it is sent. */
  afterwards?: ReactNode
  onSend: () => void
  /** Its author presses Z while it is being sent. */
  onStop?: () => void
}

/** What is written and sent; Ctrl+Enter sends wherever one is on the page, Escape leads back to the case. */
export function WritingForm(props: WritingFormProps) {
  const { children, letter, send, color, disabled, hurdle, mutation, refusal } = props
  const { t } = useTranslation(['desk', 'parts'])
  const field = useLeavingField(mutation.isPending)
  const sendOnce = useSendingOnceWritten(letter, mutation, props.onSend, field.comeBack)
  const form = useRef<HTMLFormElement>(null)
  const isSending = sendOnce.isWaiting || mutation.isPending
  useSendingFromOutside(form)
  useStopping(sendOnce.isWaiting || (mutation.isPending && props.onStop !== undefined), () => {
    props.onStop?.()
    if (!sendOnce.isWaiting) return
    sendOnce.stop()
    field.comeBack()
  })
  return (
    <form
      ref={form}
      noValidate
      className={classes.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (leadsToSearch(event.currentTarget)) return
        if (hurdle) hurdle.clear()
        else if (!disabled && !mutation.isPending) {
          field.leave()
          sendOnce.send()
        }
      }}
    >
      {children}
      <div className={classes.foot}>
        {refusal}
        <Button
          type="submit"
          fullWidth
          color={hurdle ? undefined : color}
          variant={hurdle ? 'default' : 'filled'}
          disabled={disabled && !hurdle}
          loading={isSending}
          rightSection={<KeyHint>{`${t('parts:control')} ↵`}</KeyHint>}
          aria-keyshortcuts="Control+Enter"
        >
          {hurdle?.label ?? send}
        </Button>
        {!hurdle && props.onSeeMail && (
          <Button variant="subtle" size="compact-sm" disabled={disabled} onClick={props.onSeeMail}>
            {t('letter.seeMail')}
          </Button>
        )}
        {!hurdle && props.afterwards}
      </div>
    </form>
  )
}

/** Whether something was typed in a search field of the form and nothing chosen; leads there, where it is said. */
function leadsToSearch(form: HTMLFormElement): boolean {
  const field = form.querySelector<HTMLInputElement>('[data-search]:invalid')
  field?.focus()
  return field?.checkValidity() === false
}

/** While something is being sent, nothing is typed, so that Z is a key; if it stays, one goes on typing there. */
function useLeavingField(isPending: boolean) {
  const left = useRef<HTMLElement | null>(null)
  const comeBack = () => {
    if (document.activeElement === document.body) left.current?.focus()
    left.current = null
  }
  const settled = useEffectEvent(comeBack)
  useEffect(() => {
    if (!isPending) settled()
  }, [isPending])
  return {
    leave: () => {
      const active = document.activeElement
      if (!(active instanceof HTMLElement) || !isTyping(active)) return
      left.current = active
      active.blur()
    },
    comeBack,
  }
}

/** Z stops what is being sent, before it takes back anything that was sent earlier. */
function useStopping(isSending: boolean, stop: () => void) {
  const { t } = useTranslation('desk')
  const toast = useToast()
  const act = () => {
    stop()
    toast(t('undo.stopped'), 'petrol')
  }
  useKeys({ z: act }, isSending, { first: true, overDialogs: true })
}

function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
  const target = event.target as HTMLElement
  // React lets the keys of a dialog or menu that the form opened bubble up to here.
  if (!event.currentTarget.contains(target)) return
  if (isSendKey(event)) {
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

/**
 * Lets Ctrl+Enter send while the focus is on the case, or nowhere: no other form has it, no dialog is open, and no link,
 * which the browser opens beside with this key.
 */
function useSendingFromOutside(form: RefObject<HTMLFormElement | null>) {
  const onKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (!isSendKey(event) || event.repeat || event.defaultPrevented || isDialogOpen()) return
    const isOthers = event.target instanceof Element && event.target.closest('form, a[href]')
    // On a narrow screen the letter may not be in sight, and what is not seen is not sent.
    if (isOthers || !form.current?.checkVisibility()) return
    event.preventDefault()
    form.current.requestSubmit()
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function isSendKey({ key, ctrlKey, metaKey }: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey)
}

/**
 * Sends once; pressed while the letter is still being written, as soon as it stands as it goes out. Where it fails to
 * come, nothing is sent, and one goes on writing.
 */
function useSendingOnceWritten(
  { isCurrent, error }: WritingFormProps['letter'],
  { isPending }: WritingFormProps['mutation'],
  onSend: () => void,
  goOnWriting: () => void,
) {
  const [isWaiting, setIsWaiting] = useState(false)
  const once = useOnce(isPending)
  const send = useEffectEvent(() => once(onSend))
  const giveUp = useEffectEvent(() => {
    setIsWaiting(false)
    goOnWriting()
  })
  useEffect(() => {
    // Until it is under way, the keys still know that it is being sent.
    if (isPending) setIsWaiting(false)
    else if (isWaiting && isCurrent) send()
    else if (isWaiting && error) giveUp()
  }, [isPending, isWaiting, isCurrent, error])
  return { isWaiting, send: () => setIsWaiting(true), stop: () => setIsWaiting(false) }
}
