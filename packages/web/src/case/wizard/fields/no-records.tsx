import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './no-records.module.css'

interface NoRecordsProps {
  id: string | undefined
  checked: boolean
  /** What can be done instead, in words. */
  instead: string[]
  onChange: (checked: boolean) => void
}

/** That there are no records: an answer like any other, with what follows from it and what can be done instead. */
export function NoRecords({ id, checked, instead, onChange }: NoRecordsProps) {
  const { t } = useTranslation('wizard')
  return (
    <div>
      <Checkbox
        id={id}
        label={t('noRecords.label')}
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {checked && <WhatFollows instead={instead} />}
    </div>
  )
}

function WhatFollows({ instead }: { instead: string[] }) {
  const { t } = useTranslation('wizard')
  return (
    <div role="status" className={classes.follows}>
      <p>{t('noRecords.follows')}</p>
      {instead.length > 0 && (
        <>
          <p>{t('noRecords.instead')}</p>
          <ul>
            {instead.map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
