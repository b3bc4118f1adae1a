import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWizard } from '../wizard-context.ts'
import classes from './explanation-field.module.css'
import { fieldId } from './pointer.ts'

interface ExplanationFieldProps {
  /** Of the statement, or `/findings/` and the id of a finding. */
  pointer: string
  /** What is explained. */
  about: string
  /** Whether it is offered only at the field that somebody is at, as where there are many. */
  quiet?: boolean
}

const longest = 2_000

/** A few words on a statement or a finding, for the people who review it; folded until somebody wants it. */
export function ExplanationField({ pointer, about, quiet = false }: ExplanationFieldProps) {
  const { t } = useTranslation('wizard')
  const { kept, change, flush } = useWizard()
  const { explanations = {} } = kept.typed.content
  const text = explanations[pointer] ?? ''
  const [open, setOpen] = useState(false)
  const explain = (words: string) => {
    const { [pointer]: _before, ...others } = explanations
    change({ explanations: words === '' ? others : { ...others, [pointer]: words } })
  }
  if (!open && text === '') {
    return (
      <Button
        className={classes.open}
        data-quiet={quiet || undefined}
        variant="subtle"
        color="gray"
        size="compact-xs"
        aria-label={t('explanation.addTo', { about })}
        onClick={() => setOpen(true)}
      >
        {t('explanation.add')}
      </Button>
    )
  }
  return (
    <Textarea
      className={classes.field}
      id={`explanation-${fieldId(pointer)}`}
      label={t('explanation.label')}
      aria-label={t('explanation.of', { about })}
      description={t('explanation.hint')}
      value={text}
      autosize
      minRows={2}
      maxRows={10}
      maxLength={longest}
      data-autofocus={open || undefined}
      autoFocus={open && text === ''}
      onChange={({ currentTarget }) => explain(currentTarget.value)}
      onBlur={() => void flush()}
    />
  )
}
