import type { DraftCheck, DraftPromise as Promised } from '@freigabe/contract'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { Deadline } from '../../../parts/time/deadline.tsx'
import { ForecastText, nextQuarter } from '../../../parts/time/forecast-text.tsx'
import { FieldLink } from '../check/field-link.tsx'
import { useCheck } from '../check/use-check.ts'
import { pointerOf } from '../fields/pointer.ts'
import { useWizard } from '../wizard-context.ts'

/** Until when the draft is decided if it is handed in now, and what would make that sooner. */
export function DraftPromise() {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { kept } = useWizard()
  const { data: promise } = useDraftPromise()
  const { data: check, isPending } = useCheck(true)
  if (!promise || isPending) return null
  const { promisedBy, othersBy, forecast, sooner } = promise
  const isComplete = kept.server.faults.length === 0
  const whenComplete = asksFirst(check) ? 'promiseAsked' : 'promise'
  return (
    <Stack gap="xs">
      <Text inherit style={{ textWrap: 'pretty' }}>
        {t(`summary.${isComplete ? whenComplete : 'promiseOnceComplete'}`)}{' '}
        <Deadline by={promisedBy} passed="missed" />.
        {othersBy && othersBy !== promisedBy && (
          <> {t('summary.promiseOthers', { by: format.moment(othersBy) })}</>
        )}
        {forecast && (
          <>
            {' '}
            <ForecastText forecast={forecast} promisedBy={promisedBy} />
          </>
        )}
      </Text>
      {sooner && <Sooner promise={promise} sooner={sooner} />}
    </Stack>
  )
}

/** Whether rules ask something before anybody decides: until it is answered, the promised time stands still. */
function asksFirst(check: DraftCheck | undefined): boolean {
  return (
    check !== undefined &&
    (check.contradictions.some(({ asked }) => asked) ||
      check.questions.some(({ certain }) => certain))
  )
}

/** The promise of the draft as last saved; a save under way is waited for. */
function useDraftPromise() {
  const { account, case: opened, kept } = useWizard()
  const query = read('promiseDraft', { params: { account, case: opened.id } })
  return useQuery({
    ...query,
    queryKey: [...query.queryKey, kept.server.version],
    staleTime: 0,
    gcTime: 0,
    refetchInterval: 60_000,
    enabled: kept.state !== 'saving',
  })
}

interface SoonerProps {
  promise: Promised
  sooner: NonNullable<Promised['sooner']>
}

function Sooner({ promise, sooner }: SoonerProps) {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { goToField } = useWizard()
  const usual = usuallyOf(promise)
  const usualThen = usuallyOf(sooner)
  return (
    <Text inherit style={{ textWrap: 'pretty' }}>
      {t('summary.soonerWith')}{' '}
      {sooner.details.map((key, at) => (
        <span key={key}>
          {at > 0 && ', '}
          <FieldLink pointer={pointerOf('answers', key)} onGo={goToField} />
        </span>
      ))}
      .{' '}
      {t('summary.soonerBy', {
        sooner: format.moment(sooner.promisedBy),
        promised: format.moment(promise.promisedBy),
      })}
      {usual && usualThen && usualThen < usual && (
        <>
          {' '}
          {t('summary.soonerUsually', {
            sooner: format.moment(usualThen),
            usual: format.moment(usual),
          })}
        </>
      )}
    </Text>
  )
}

function usuallyOf({ forecast, promisedBy }: Pick<Promised, 'forecast' | 'promisedBy'>) {
  return forecast?.usuallyBy ? nextQuarter(forecast.usuallyBy, promisedBy) : null
}
