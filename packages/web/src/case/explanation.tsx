import { useTranslation } from 'react-i18next'
import { languageOf } from '../i18n/language-of.ts'
import { MaskedText } from '../parts/masked-text.tsx'
import classes from './explanation.module.css'

interface ExplanationProps {
  /** What a customer says of a statement or a finding; nothing is shown without it. */
  text: string | undefined
}

/** What a customer says in explanation, beside what it explains. */
export function Explanation({ text }: ExplanationProps) {
  const { t } = useTranslation('case')
  if (!text) return null
  return (
    <p className={classes.explanation}>
      <span className={classes.label}>{t('explanation')}</span>{' '}
      <span lang={languageOf(text)}>
        <MaskedText>{text}</MaskedText>
      </span>
    </p>
  )
}
