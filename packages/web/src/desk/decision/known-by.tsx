import { IconCircleCheck, IconClockHour4 } from '@tabler/icons-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { keyOf } from '../../api/keys.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useCase } from '../case/case-context.tsx'
import classes from './known-by.module.css'

/** Asks again until every copy of the gate knows what the account was when it was first asked. */
const knownByQuery = (account: string, caseId: string) =>
  queryOptions({
    // Not by what it was first asked with: it is asked on with the revision of that answer.
    queryKey: keyOf('readKnownBy', { params: { account, case: caseId } }),
    queryFn: ({ signal, client: queries, queryKey }) => {
      const before = queries.getQueryData<{ revision: number }>(queryKey)
      const query = before === undefined ? {} : { revision: before.revision }
      return client.readKnownBy({ params: { account }, query }, { signal })
    },
    refetchInterval: ({ state: { data } }) =>
      data?.waitingFor.length === 0 && data.unheardUntil === null ? false : 500,
  })

/** Whether all who send without asking each time have heard of a revocation, and who has not. */
export function KnownBy() {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { account, caseId } = useCase()
  const { data } = useQuery(knownByQuery(account, caseId))
  if (data === undefined || (data.followers === 0 && data.unheardUntil === null)) return null
  const { followers, waitingFor, unheardUntil } = data
  const isKnown = waitingFor.length === 0 && unheardUntil === null
  const Icon = isKnown ? IconCircleCheck : IconClockHour4
  return (
    <div ref={intoView} role="status" className={classes.known}>
      {followers > 0 && (
        <p>
          <Icon size={16} aria-hidden="true" />
          {waitingFor.length === 0
            ? t('knownBy.all', { count: followers })
            : t('knownBy.some', { count: followers, known: followers - waitingFor.length })}
        </p>
      )}
      {unheardUntil !== null && (
        <p>{t('knownBy.unheard', { time: format.exactTime(unheardUntil) })}</p>
      )}
      {waitingFor.map(({ name, leaseUntil }) => (
        <p key={`${name} ${leaseUntil}`}>
          {t('knownBy.waiting', { name, time: format.exactTime(leaseUntil) })}
        </p>
      ))}
    </div>
  )
}

/** Whoever has just revoked at the foot of a long letter is to see it. */
function intoView(element: HTMLElement | null) {
  element?.scrollIntoView({ block: 'nearest' })
}
