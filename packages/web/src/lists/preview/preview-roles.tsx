import type { ColumnChoices } from '@freigabe/contract'
import { Button, Group, Select } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Quiet } from '../../parts/page/quiet.tsx'
import { ReportPart } from '../screening/report-part.tsx'
import { useColumnName } from '../use-column-name.ts'
import type { PreviewColumns } from '../worker/messages.ts'
import classes from './preview-roles.module.css'

interface PreviewRolesProps {
  columns: PreviewColumns
  /** Accepts the corrections. */
  onChoose: (chosen: ColumnChoices) => void
}

/** What the other columns were taken for, and a way to correct it. */
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
      {found.length === 0 && <Quiet>{t('preview.noOthers')}</Quiet>}
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

interface ChooseRolesProps {
  columns: PreviewColumns
  /** Accepts the choices that differ from what was recognised. */
  onChoose: (chosen: ColumnChoices) => void
  onCancel: () => void
}

/** The role of each column; the file is read again accordingly. */
function ChooseRoles({ columns, onChoose, onCancel }: ChooseRolesProps) {
  const { t } = useTranslation(['screening', 'parts'])
  const words = useLocalText()
  const name = useColumnName(columns)
  const [chosen, setChosen] = useState<ColumnChoices>({})
  const data = Array.from({ length: columns.width }, (_, place) => ({
    value: String(place),
    label: name(place),
  }))
  const choose = (role: keyof ColumnChoices, found: number | null, place: number | null) => {
    const { [role]: _, ...others } = chosen
    setChosen(place === found ? others : { ...others, [role]: place })
  }
  return (
    <div className={classes.choose}>
      <div className={classes.choices}>
        {columns.roles.map(({ role, name: text, index }) => {
          const place = chosen[role] === undefined ? index : chosen[role]
          return (
            <Select
              key={role}
              label={words(text)}
              placeholder={t('preview.noSuchColumn')}
              value={place === null ? null : String(place)}
              data={data}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t('preview.takeAway', { role: words(text) }) }}
              onChange={(value) => choose(role, index, value === null ? null : Number(value))}
            />
          )
        })}
      </div>
      <Group gap="xs">
        <Button disabled={Object.keys(chosen).length === 0} onClick={() => onChoose(chosen)}>
          {t('preview.readAgain')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('parts:cancel')}
        </Button>
      </Group>
    </div>
  )
}
