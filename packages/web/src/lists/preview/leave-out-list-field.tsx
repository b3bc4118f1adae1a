import { Button, FileButton } from '@mantine/core'
import { IconFilterMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Quiet } from '../../parts/page/quiet.tsx'
import type { ListMatch } from '../worker/messages.ts'
import { KeepList } from './keep-list.tsx'
import classes from './leave-out-list-field.module.css'
import { PreviewNotice } from './preview-notice.tsx'

interface LeaveOutListFieldProps {
  match: ListMatch | null
  /** Rows of the file itself. */
  rows: number
  /** Whether it is applied to every later import, too. */
  keeps: boolean
  onKeep: (keeps: boolean) => void
  onChoose: (list: File | null) => void
}

/** A list of blocks or objections beside the file, and how many rows go because of it. */
export function LeaveOutListField(props: LeaveOutListFieldProps) {
  const { match, rows, keeps, onKeep, onChoose } = props
  const { t } = useTranslation('screening')
  const words = useLocalText()
  return (
    <div className={classes.field}>
      {match === null ? (
        <Quiet>{t('preview.list.hint')}</Quiet>
      ) : (
        <PreviewNotice tone={match.refusal ? 'amber' : 'accent'} isAnswer>
          {match.refusal ? (
            <>
              {t('preview.list.refused', { name: match.name })} {words(match.refusal)}
            </>
          ) : (
            <Matched match={match} rows={rows} />
          )}
        </PreviewNotice>
      )}
      {match?.list && <KeepList checked={keeps} onChange={onKeep} />}
      <div className={classes.ways}>
        <FileButton onChange={(file) => file && onChoose(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-sm"
              leftSection={<IconFilterMinus size={15} />}
            >
              {t(match ? 'preview.list.other' : 'preview.list.choose')}
            </Button>
          )}
        </FileButton>
        {match && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChoose(null)}>
            {t('preview.list.none')}
          </Button>
        )}
      </div>
    </div>
  )
}

interface MatchedProps {
  match: ListMatch & { refusal: null }
  rows: number
}

function Matched({ match, rows }: MatchedProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const { name, list } = match
  const addresses = t('preview.list.addresses', {
    name,
    count: list.addresses,
    number: format.number(list.addresses),
  })
  const found = t('preview.list.rows', {
    count: match.rows,
    number: format.number(match.rows),
    before: format.number(rows),
    after: format.number(rows - match.rows),
  })
  return `${addresses} ${found}`
}
