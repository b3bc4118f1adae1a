import type { ColumnChoices } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { ReportPart } from '../screening/report-part.tsx'
import { useColumnName } from '../use-column-name.ts'
import type { PreviewColumns } from '../worker/messages.ts'
import { ChooseRoles } from './choose-roles.tsx'
import classes from './preview-roles.module.css'

interface PreviewRolesProps {
  columns: PreviewColumns
  /** Takes what is to be read otherwise. */
  onChoose: (chosen: ColumnChoices) => void
}

/** What the other columns were taken for, and the way to say otherwise. */
export function PreviewRoles({ columns, onChoose }: PreviewRolesProps) {
  const { t } = useTranslation('screening')
  const words = useLocalText()
  const [choosing, setChoosing] = useState(false)
  const name = useColumnName(columns)
  if (choosing) {
    return (
      <ReportPart title={t('preview.columns')}>
        <ChooseRoles columns={columns} onChoose={onChoose} onCancel={() => setChoosing(false)} />
      </ReportPart>
    )
  }
  const found = columns.roles.flatMap(({ role, name: text, index }) =>
    index === null ? [] : [{ role, text, index }],
  )
  return (
    <ReportPart title={t('preview.columns')}>
      {found.length === 0 && <p className={classes.none}>{t('preview.noOthers')}</p>}
      <ul className={classes.roles}>
        {found
          .toSorted((one, other) => one.index - other.index)
          .map(({ role, text, index }) => (
            <li key={role}>{t('preview.roleIn', { role: words(text), column: name(index) })}</li>
          ))}
      </ul>
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPencil size={15} />}
          onClick={() => setChoosing(true)}
        >
          {t('preview.correctRoles')}
        </Button>
      </div>
    </ReportPart>
  )
}
