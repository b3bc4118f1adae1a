import type { Suggestion } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isGiven } from '../../answer-key.ts'
import { useFaultLabel } from '../use-fault-label.ts'
import { useWizard } from '../wizard-context.ts'
import { fieldId } from './pointer.ts'
import classes from './suggestion-at.module.css'

type Value = Suggestion['value']

interface SuggestionAtProps {
  pointer: string
  stated: Value | boolean | undefined
  /** Whether what stands there was put by nobody, or has to change anyway. */
  isOpen?: boolean
  /** The value as people read it. */
  shown: (value: Value) => string
  onTake: (value: Value) => void
}

/** What the files tell of a statement, to be confirmed with a click; and afterwards that they did. */
export function SuggestionAt({
  pointer,
  stated,
  isOpen = false,
  shown,
  onTake,
}: SuggestionAtProps) {
  const { t } = useTranslation('wizard')
  const label = useFaultLabel()
  const { kept, flush } = useWizard()
  const suggestion = kept.server.suggestions.find((one) => one.pointer === pointer)
  if (!suggestion) return null
  const { from, value } = suggestion
  const standing = standingOf(value, stated, isOpen)
  if (standing === 'otherwise') return null
  if (standing === 'same') return <p className={classes.taken}>{t('suggestion.taken')}</p>

  const take = () => {
    onTake(value)
    // The button goes, and with it the place of whoever works by keyboard.
    void flush().then(() => {
      if (document.activeElement === document.body)
        document.getElementById(fieldId(pointer))?.focus()
    })
  }
  return (
    <div className={classes.suggestion}>
      <span className={classes.text}>{t(`suggestion.${from}`, { value: shown(value) })}</span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('suggestion.takeOf', { label: label(pointer) })}
        onClick={take}
      >
        {t('suggestion.take')}
      </Button>
    </div>
  )
}

/** A list is open as long as something of it is missing: it is added to what is stated. */
function standingOf(value: Value, stated: SuggestionAtProps['stated'], isOpen: boolean) {
  if (!Array.isArray(value)) {
    if (stated === value) return 'same'
    return isOpen || !isGiven(stated) ? 'open' : 'otherwise'
  }
  const all = Array.isArray(stated) ? stated : []
  if (!value.every((one) => all.includes(one))) return 'open'
  return all.length === value.length ? 'same' : 'otherwise'
}
