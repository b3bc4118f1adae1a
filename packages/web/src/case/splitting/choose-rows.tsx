import type { ColumnValues } from '@freigabe/contract'
import { Checkbox, Radio, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { DayField } from '../../parts/day/day-field.tsx'
import classes from './choose-rows.module.css'

/** What is entered about the rows that stay; what the chosen kind does not ask for is kept beside it. */
export interface RowsWish {
  kind: 'is' | 'from' | 'before'
  /** Of the values that are offered. */
  picked: string[]
  text: string
  day: string
}

/** What the file says in one column; without a column where this one is no small one. */
export type OfferedValues = ColumnValues['columns'][number]['values']

const kinds = ['is', 'from', 'before'] as const

interface ChooseRowsProps {
  wish: RowsWish
  /** Null where the values of the column are not known: then its text is typed. */
  values: OfferedValues | null
  /** Whether the column can be gone by a day. */
  mayBeDay: boolean
  /** The share of rows with a day in the column; null where it is not known. */
  dayShare: number | null
  onChange: (change: Partial<RowsWish>) => void
}

/** Which rows stay: those with some of the values that the column has, with a typed text, or by a day. */
export function ChooseRows({ wish, values, mayBeDay, dayShare, onChange }: ChooseRowsProps) {
  const { t } = useTranslation('case')
  const format = useFormat()
  return (
    <>
      {mayBeDay && (
        <Radio.Group
          label={t('divide.kind.label')}
          description={
            dayShare !== null && t('divide.dayShare', { percent: format.percent(dayShare) })
          }
          value={wish.kind}
          onChange={(kind) => onChange({ kind: kind as RowsWish['kind'] })}
        >
          <Stack gap="xs" mt="xs">
            {kinds.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`divide.kind.${each === 'is' && values ? 'values' : each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {wish.kind !== 'is' ? (
        <DayField
          label={t('divide.day')}
          value={wish.day}
          onChange={({ currentTarget }) => onChange({ day: currentTarget.value })}
        />
      ) : values ? (
        <ChooseValues
          values={values}
          picked={wish.picked}
          onChange={(picked) => onChange({ picked })}
        />
      ) : (
        <TextInput
          label={t('divide.text')}
          description={t('divide.textHint')}
          maxLength={200}
          value={wish.text}
          onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      )}
    </>
  )
}

interface ChooseValuesProps {
  values: OfferedValues
  picked: string[]
  onChange: (picked: string[]) => void
}

function ChooseValues({ values, picked, onChange }: ChooseValuesProps) {
  const { t } = useTranslation('case')
  const format = useFormat()
  return (
    <Checkbox.Group label={t('divide.values')} value={picked} onChange={onChange}>
      <div className={classes.values}>
        {values.map(({ value, rows }) => (
          <Checkbox
            key={value}
            value={value}
            classNames={{ body: classes.value, labelWrapper: classes.wrapper }}
            label={
              <span className={classes.label}>
                <span className={classes.name}>{value}</span>
                <span className={classes.rows}>
                  {t('divide.rows', { count: rows, number: format.number(rows) })}
                </span>
              </span>
            }
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
