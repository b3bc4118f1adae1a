import type { ColumnChoices } from '@freigabe/contract'
import { Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useColumnName } from '../use-column-name.ts'
import type { PreviewColumns } from '../worker/messages.ts'
import classes from './choose-roles.module.css'

interface ChooseRolesProps {
  columns: PreviewColumns
  /** Takes what was chosen otherwise than it was recognised. */
  onChoose: (chosen: ColumnChoices) => void
  onCancel: () => void
}

/** Which column is for what; the file is read again by it. */
export function ChooseRoles({ columns, onChoose, onCancel }: ChooseRolesProps) {
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
      <div className={classes.roles}>
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
