import { Button, Select } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewColumns } from '../worker/messages.ts'
import { isColumnSure } from './is-column-sure.ts'
import classes from './preview-column.module.css'
import { PreviewNotice } from './preview-notice.tsx'
import { useColumnName } from './use-column-name.ts'

interface PreviewColumnProps {
  columns: PreviewColumns
  onChoose: (column: number) => void
}

/** Which column holds the addresses; another is read at once when it is chosen. */
export function PreviewColumn({ columns, onChoose }: PreviewColumnProps) {
  const { t } = useTranslation('screening')
  const [choosing, setChoosing] = useState(false)
  const name = useColumnName(columns)
  const { email, width } = columns
  if (email === null || choosing) {
    return (
      <Select
        className={classes.choose}
        label={t('preview.chooseColumn')}
        placeholder={t('preview.placeholder')}
        value={email === null ? null : String(email)}
        data={Array.from({ length: width }, (_, place) => ({
          value: String(place),
          label: name(place),
        }))}
        searchable
        onChange={(chosen) => chosen !== null && onChoose(Number(chosen))}
      />
    )
  }
  const other = (variant: 'default' | 'subtle') => (
    <Button
      variant={variant}
      size="compact-sm"
      leftSection={<IconPencil size={15} />}
      onClick={() => setChoosing(true)}
    >
      {t('preview.otherColumn')}
    </Button>
  )
  if (isColumnSure(columns)) {
    return (
      <div className={classes.column}>
        <p className={classes.words}>{t('preview.addressesIn', { column: name(email) })}</p>
        {other('subtle')}
      </div>
    )
  }
  return (
    <PreviewNotice tone="amber">
      <div className={classes.column}>
        <p className={classes.words}>{t('preview.addressesGuessed', { column: name(email) })}</p>
        {other('default')}
      </div>
    </PreviewNotice>
  )
}
