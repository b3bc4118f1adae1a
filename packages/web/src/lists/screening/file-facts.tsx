import type { Screening } from '@freigabe/contract'
import { Box, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyIcon } from '../../parts/copy-icon.tsx'
import { Moment } from '../../parts/moment.tsx'

/** How the file was read, in one quiet line, with the digest by which these recipients are recognised. */
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
    <Group component="p" justify="space-between" gap="0.125rem 1.5rem" m={0} c="dimmed" fz="xs">
      <span>
        {read} · <Moment at={at} />
      </span>
      <Box
        component="span"
        title={t('digest')}
        miw={0}
        ff="monospace"
        style={{ wordBreak: 'break-all' }}
      >
        {t('digestName')} {digest} <CopyIcon value={digest} label={t('copyDigest')} />
      </Box>
    </Group>
  )
}
