import type { Policy } from '@freigabe/contract'
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../i18n/use-local-text.ts'
import classes from './declaration.module.css'

interface DeclarationProps {
  declaration: Policy['declaration']
  checked: boolean
  /** It was handed in without. */
  missing: boolean
  onChange: (checked: boolean) => void
}

/** The declaration of truthfulness, with what a false one leads to. */
export function Declaration({ declaration, checked, missing, onChange }: DeclarationProps) {
  const { t } = useTranslation('review')
  const words = useLocalText()
  return (
    <div className={classes.declaration}>
      <Checkbox
        label={words(declaration.text)}
        checked={checked}
        error={missing ? t('declaration.missing') : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <p className={classes.consequence}>{words(declaration.consequence)}</p>
    </div>
  )
}
