import type { Finding } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import classes from './finding-examples.module.css'

/** Masked examples, where a finding has some. */
export function FindingExamples({ facts }: Pick<Finding, 'facts'>) {
  const { t } = useTranslation('screening')
  const { examples } = facts
  if (!Array.isArray(examples) || examples.length === 0) return null
  return (
    <ul aria-label={t('examples')} className={classes.examples}>
      {examples.map((example) => (
        <li key={String(example)}>{String(example)}</li>
      ))}
    </ul>
  )
}
