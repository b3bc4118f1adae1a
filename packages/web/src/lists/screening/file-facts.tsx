import type { Screening } from '@freigabe/contract'
import { Box } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyIcon } from '../../parts/copy-icon.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import classes from './file-facts.module.css'

/** Folded away: how the file was read, and the digest by which these recipients are recognised. */
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
    vcard: t('vcard', text),
    ldif: t('ldif', text),
    sql: t('sql', text),
    text: delimiter === null ? t('oneColumn', text) : t('text', text),
  }[kind]
  return (
    <Box component="details" c="dimmed">
      <summary>{t('technical')}</summary>
      <p className={classes.fact}>
        {read} · <Moment at={at} />
      </p>
      <p title={t('digest')} className={classes.fact}>
        {t('digestName')} <code className={classes.digest}>{digest}</code>{' '}
        <CopyIcon value={digest} label={t('copyDigest')} />
      </p>
    </Box>
  )
}
