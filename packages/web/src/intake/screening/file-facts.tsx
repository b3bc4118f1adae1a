import type { Screening } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Moment } from '../../parts/moment.tsx'
import classes from './file-facts.module.css'

/** How the file was read, in one quiet line, with the digest that knows these recipients again. */
export function FileFacts({ screening }: { screening: Screening }) {
  const { t } = useTranslation('intake')
  const { kind, encoding, delimiter, at, digest } = screening
  const read =
    kind === 'xlsx'
      ? t('screening.workbook')
      : t('screening.text', {
          encoding: encoding?.toUpperCase() ?? '',
          delimiter: delimiter === '\t' ? t('screening.tab') : (delimiter ?? ''),
        })
  return (
    <p className={classes.facts}>
      <span>
        {read} · <Moment at={at} />
      </span>
      <span className={classes.digest} title={t('screening.digest')}>
        {digest}
      </span>
    </p>
  )
}
