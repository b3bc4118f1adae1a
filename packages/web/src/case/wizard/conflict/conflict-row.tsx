import { Radio } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import type { Typed } from '../draft/draft-keeper.ts'
import { useWizard } from '../wizard-context.ts'
import classes from './conflict-dialog.module.css'
import { ConflictValue } from './conflict-value.tsx'
import { requirementOf } from './differences.ts'

interface ConflictRowProps {
  part: string
  mine: Typed
  theirs: Typed
  name: string
  takesTheirs: boolean
  onTake: (theirs: boolean) => void
}

/** One part in both versions, side by side, of which one is chosen. */
export function ConflictRow({ part, mine, theirs, name, takesTheirs, onTake }: ConflictRowProps) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { policy } = useWizard()
  const group = useId()
  const requirement = requirementOf(policy, part)
  const title = requirement
    ? words(requirement.label)
    : part === 'contact' || part === 'alsoCases'
      ? t(`conflict.part.${part}`)
      : t('conflict.part.methods')
  const sides = [
    { label: t('conflict.mine'), from: mine, chosen: !takesTheirs, other: false },
    { label: t('conflict.theirs', { name }), from: theirs, chosen: takesTheirs, other: true },
  ]
  return (
    <fieldset className={classes.row}>
      <legend className={classes.part}>{title}</legend>
      {sides.map(({ label, from, chosen, other }) => (
        <div key={label} className={classes.side} data-chosen={chosen || undefined}>
          <Radio name={group} label={label} checked={chosen} onChange={() => onTake(other)} />
          <div className={classes.value}>
            <ConflictValue part={part} typed={from} />
          </div>
        </div>
      ))}
    </fieldset>
  )
}
