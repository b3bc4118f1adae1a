import type { Screening } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { CopyIcon } from '../../parts/copy-icon.tsx'
import { Moment } from '../../parts/moment.tsx'
import classes from './file-facts.module.css'

/** How the file was read, in one quiet line, with the digest that knows these recipients again. */
export function FileFacts({ screening }: { screening: Screening }) {
  const { t } = useTranslation('screening')
  const { kind, encoding, delimiter, at, digest } = screening
  const text = {
    encoding: encoding?.toUpperCase() ?? '',
    delimiter: delimiter === '\t' ? t('tab') : (delimiter ?? ''),
  }
  const read = {
    xlsx: t('workbook'),
    json: t('json', text),
    ndjson: t('json', text),
    text: delimiter === null ? t('oneColumn', text) : t('text', text),
  }[kind]
  return (
    <p className={classes.facts}>
      <span>
        {read} · <Moment at={at} />
      </span>
      <span className={classes.digest} title={t('digest')}>
        {t('digestName')} {digest} <CopyIcon value={digest} label={t('copyDigest')} />
      </span>
    </p>
  )
}
