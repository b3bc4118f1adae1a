import { Button, Checkbox, Group } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import type { Preview } from '../worker/messages.ts'
import type { Decision } from './decide-on-file.ts'
import classes from './preview-decision.module.css'

interface PreviewDecisionProps {
  preview: Preview
  failed: boolean
  /** Whether this is the one file that was chosen. */
  isOne: boolean
  onDecide: (decision: Decision) => void
}

/** What is to become of the file: cleaned, as it is, or another one. */
export function PreviewDecision({ preview, failed, isOne, onDecide }: PreviewDecisionProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const [respells, setRespells] = useState(false)
  const { screening, empty, typos } = preview
  const other = (
    <Button variant="subtle" onClick={() => onDecide({ kind: 'leave_out' })}>
      {t(isOne ? 'preview.otherFile' : 'preview.leaveOut')}
    </Button>
  )
  if (screening === null) return <Group gap="xs">{other}</Group>
  const left = screening.rows.refused + screening.recipients.invalid + empty
  const canMend = left + screening.recipients.duplicates + typos.length > 0
  const domains = respells
    ? Object.fromEntries(typos.map(({ domain, suggestion }) => [domain, suggestion]))
    : {}
  return (
    <div className={classes.decision}>
      {typos.length > 0 && (
        <Checkbox
          label={t('preview.typos', {
            domains: format.list(
              typos.map(({ domain, suggestion }) =>
                t('preview.typo', { from: domain, to: suggestion }),
              ),
            ),
          })}
          description={t('preview.typosHint')}
          checked={respells}
          onChange={({ currentTarget }) => setRespells(currentTarget.checked)}
        />
      )}
      <p className={classes.words}>
        {canMend
          ? t('preview.mended', { count: left, number: format.number(left) })
          : t('preview.good')}
      </p>
      {failed && (
        <p role="alert" className={classes.failed}>
          {t('preview.failed')}
        </p>
      )}
      <Group gap="xs">
        {canMend && (
          <Button
            leftSection={<IconUpload size={16} />}
            onClick={() => onDecide({ kind: 'mended', domains })}
          >
            {t('preview.uploadMended')}
          </Button>
        )}
        <Button
          variant={canMend ? 'default' : 'filled'}
          leftSection={canMend ? undefined : <IconUpload size={16} />}
          onClick={() => onDecide({ kind: 'as_it_is' })}
        >
          {t(canMend ? 'preview.uploadAsIs' : 'preview.upload')}
        </Button>
        {canMend && (
          <Button
            variant="subtle"
            leftSection={<IconDownload size={16} />}
            onClick={() => onDecide({ kind: 'save', domains })}
          >
            {t('preview.saveMended')}
          </Button>
        )}
        {other}
      </Group>
    </div>
  )
}
