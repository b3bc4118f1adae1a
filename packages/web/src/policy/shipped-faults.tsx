import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { useLocalText } from '../i18n/use-local-text.ts'
import classes from './faults.module.css'

/** Says what is wrong with the packs that came with the installation; nothing while they are in order. */
export function ShippedFaults() {
  const { t } = useTranslation('policy')
  const words = useLocalText()
  const { data } = useQuery(read('readShipped'))
  if (!data || data.faults.length === 0) return null
  return (
    <Alert color="amber" icon={<IconAlertTriangle />} title={t('shipped.title')} mb="xl">
      {t('shipped.text')}
      <ul className={classes.list}>
        {data.faults.map(({ file, line, column, text }) => (
          <li key={`${file} ${line} ${column} ${text.en}`}>
            <code>{`${file}:${line}:${column}`}</code> {words(text)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
