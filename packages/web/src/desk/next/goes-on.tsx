import { Checkbox } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { nextPreference } from './next-preference.ts'

/** Says beside what is sent that the next case follows, and lets one stay with the queue instead. */
export function GoesOn() {
  const { t } = useTranslation('desk')
  const goesOn = useSyncExternalStore(nextPreference.subscribe, nextPreference.read)
  return (
    <Checkbox
      size="xs"
      label={t('next.after')}
      checked={goesOn}
      onChange={({ currentTarget }) => nextPreference.write(currentTarget.checked)}
    />
  )
}
