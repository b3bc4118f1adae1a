import { Button } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './decision-form.module.css'

interface DecisionFormProps {
  children: ReactNode
  /** Leads on to the mail. */
  next: string
  disabled?: boolean
  /** Stands in the way: the button then says what comes first, and leads there. */
  hurdle?: { label: string; clear: () => void } | null
  /** The button takes the focus where there is nothing to fill in first. */
  focusNext?: boolean
  onNext: () => void
}

/** The form of a decision; Ctrl+Enter leads on from every field. */
export function DecisionForm(props: DecisionFormProps) {
  const { children, next, disabled, hurdle, focusNext, onNext } = props
  const { t } = useTranslation('desk')
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    // React lets the keys of a dialog that the form opened bubble up to here.
    if (!event.currentTarget.contains(event.target as Node)) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  return (
    <form
      noValidate
      className={classes.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (hurdle) hurdle.clear()
        else if (!disabled) onNext()
      }}
    >
      {children}
      <div className={classes.foot}>
        <Button
          type="submit"
          fullWidth
          disabled={disabled && !hurdle}
          variant={hurdle ? 'default' : 'filled'}
          data-mode-focus={focusNext || undefined}
          aria-keyshortcuts="Control+Enter"
        >
          {hurdle?.label ?? next}
        </Button>
        <span className={classes.hint}>{t('decision.nothingSent')}</span>
      </div>
    </form>
  )
}
