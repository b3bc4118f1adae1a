import { Loader } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../api/client.ts'
import { connection } from '../api/connection.ts'
import classes from './connection-notice.module.css'

const everyMs = 4000

/** Says that the API is out of reach, keeps knocking, and fetches anew once it is back. */
export function ConnectionNotice() {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const lost = useSyncExternalStore(connection.subscribe, connection.read) === 'lost'
  useEffect(() => {
    if (!lost) return
    const knock = () =>
      client.readPlatform().then(
        () => queryClient.invalidateQueries(),
        () => {},
      )
    const timer = setInterval(knock, everyMs)
    return () => clearInterval(timer)
  }, [lost, queryClient])
  return (
    <div role="status" className={classes.place}>
      {lost && (
        <span className={classes.notice}>
          <Loader size="xs" color="currentColor" aria-hidden="true" />
          {t('connection.lost')}
        </span>
      )}
    </div>
  )
}
