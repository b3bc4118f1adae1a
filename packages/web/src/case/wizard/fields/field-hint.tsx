import type { Requirement } from '@freigabe/contract'
import { IconBolt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import classes from './field-hint.module.css'

/** Why something is asked, a good example, and for a recommended detail what it is worth. */
export function FieldHint({ requirement: { why, example, gain } }: { requirement: Requirement }) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  return (
    <span className={classes.hint}>
      <span>{words(why)}</span>
      {example && (
        <span>
          <span className={classes.name}>{t('field.example')}</span> {words(example)}
        </span>
      )}
      {gain && (
        <span className={classes.gain}>
          <IconBolt size={15} aria-hidden="true" />
          <span>{words(gain)}</span>
        </span>
      )}
    </span>
  )
}
