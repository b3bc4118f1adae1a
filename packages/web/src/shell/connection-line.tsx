import { Loader } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { connection } from '../api/state.ts'
import classes from './connection-line.module.css'

/** Whether the API cannot be reached at the moment. */
export function useIsConnectionLost(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.read) === 'lost'
}

/** A line under the top bar that says so. It takes its own room and covers nothing. */
export function ConnectionLine() {
  const { t } = useTranslation()
  const lost = useIsConnectionLost()
  return (
    <div role="status" className={classes.place}>
      {lost && (
        <p className={classes.line}>
          <Loader size="xs" color="currentColor" aria-hidden="true" />
          {t('connection.lost')}
        </p>
      )}
    </div>
  )
}
