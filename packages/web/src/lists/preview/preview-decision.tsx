import { Button, Checkbox } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Preview, unwanted } from '../worker/messages.ts'
import type { Decision, Seen } from './decide-on-file.ts'
import { LeaveOutListField } from './leave-out-list-field.tsx'
import classes from './preview-decision.module.css'
import type { Cleaning } from './use-cleaning.ts'

interface PreviewDecisionProps {
  seen: Seen
  cleaning: Cleaning
  /** Whether this is the one file that was chosen. */
  isOne: boolean
  onDecide: (decision: Decision) => void
}

/** What to do with the file: cleaned, as it is, or another one. */
export function PreviewDecision({ seen, cleaning, isOne, onDecide }: PreviewDecisionProps) {
  const { t } = useTranslation('screening')
  const holdsRecipients = (seen.preview.screening?.recipients.unique ?? 0) > 0
  const other = (
    <Button
      variant={holdsRecipients ? 'subtle' : 'default'}
      onClick={() => onDecide({ kind: 'leave_out' })}
    >
      {t(isOne ? 'preview.otherFile' : 'preview.leaveOut')}
    </Button>
  )
  if (holdsRecipients) return <MendOrNot {...{ seen, cleaning, other, onDecide }} />
  return <div className={classes.actions}>{other}</div>
}

interface MendOrNotProps extends Pick<PreviewDecisionProps, 'seen' | 'cleaning' | 'onDecide'> {
  /** The button for another file. */
  other: ReactNode
}

function MendOrNot({ seen, cleaning, other, onDecide }: MendOrNotProps) {
  const { t } = useTranslation('screening')
  const { preview, match } = seen
  const { typos, hiddenRows } = preview
  const { ticks, tick, wishes, found, mends } = cleaning
  const [keepsList, setKeepsList] = useState(false)
  const upload = (primary: boolean) => (
    <Button
      variant={primary ? 'filled' : 'default'}
      leftSection={primary && <IconUpload size={16} />}
      onClick={() => onDecide({ kind: 'as_it_is', keepsList })}
    >
      {t(primary ? 'preview.upload' : 'preview.uploadAsIs')}
    </Button>
  )
  return (
    <div className={classes.decision}>
      {mends && <p className={classes.words}>{t('preview.mended')}</p>}
      {typos.length > 0 && (
        <Typos typos={typos} checked={ticks.respells} onChange={(respells) => tick({ respells })} />
      )}
      {hiddenRows > 0 && (
        <HiddenRows
          count={hiddenRows}
          checked={ticks.hidden}
          onChange={(hidden) => tick({ hidden })}
        />
      )}
      <UnwantedRows counts={preview.unwanted} ticks={ticks} onChange={tick} />
      <LeaveOutListField
        match={match}
        rows={preview.rows}
        keeps={keepsList}
        onKeep={setKeepsList}
        onChoose={(list) => onDecide({ kind: 'list', list })}
      />
      <div className={classes.actions}>
        {mends ? (
          <>
            <Button
              leftSection={<IconUpload size={16} />}
              onClick={() => onDecide({ kind: 'mended', keepsList, ...wishes })}
            >
              {t('preview.uploadMended')}
            </Button>
            {/* A list that holds for every import holds for this one. */}
            {!(found && keepsList) && upload(false)}
            <Button
              variant="subtle"
              leftSection={<IconDownload size={16} />}
              onClick={() => onDecide({ kind: 'save', ...wishes })}
            >
              {t('preview.saveMended')}
            </Button>
          </>
        ) : (
          upload(true)
        )}
        {other}
      </div>
    </div>
  )
}

interface UnwantedRowsProps {
  counts: Preview['unwanted']
  ticks: Cleaning['ticks']
  onChange: Cleaning['tick']
}

/** What could be mailed and is better left out: each kind that the file holds, with how many. */
function UnwantedRows({ counts, ticks, onChange }: UnwantedRowsProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  return unwanted
    .filter((kind) => counts[kind] > 0)
    .map((kind) => (
      <Checkbox
        key={kind}
        label={t(`preview.leaveOutRows.${kind}`, {
          count: counts[kind],
          number: format.number(counts[kind]),
        })}
        description={t(`preview.leaveOutWhy.${kind}`)}
        checked={ticks[kind]}
        onChange={({ currentTarget: { checked } }) => onChange({ [kind]: checked })}
      />
    ))
}

interface TyposProps {
  typos: Preview['typos']
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Whether mistyped domains are replaced by the probable ones: only the customer knows. */
function Typos({ typos, checked, onChange }: TyposProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const spellings = typos.map(({ domain, suggestion }) =>
    t('preview.typo', { from: domain, to: suggestion }),
  )
  return (
    <Checkbox
      label={t('preview.typos', { domains: format.list(spellings) })}
      description={t('preview.typosHint')}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  )
}

interface HiddenRowsProps {
  count: number
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Whether rows that a filter hides are meant to be mailed, too: only the customer knows. */
function HiddenRows({ count, checked, onChange }: HiddenRowsProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  return (
    <Checkbox
      label={t('preview.hiddenRows', { count, number: format.number(count) })}
      description={t('preview.hiddenRowsHint')}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  )
}
