import type { CaseSource } from '@freigabe/contract'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { later } from '../../../parts/later.tsx'
import { sourcesQuery } from '../../../sources/queries.ts'
import { Fact, FactGrid } from '../../fact.tsx'
import { useReading } from '../case-context.tsx'
import { CaseSection } from './case-section.tsx'
import classes from './source-section.module.css'

const AttackOfSource = later(() =>
  import('../../../sources/attack-notice.tsx').then((part) => part.AttackOfSource),
)

/**
 * The sources that a case is about: what each is, where it stands, what was declared, what came so far, and whether bots
 * fill it in. Of a case about what came through a source, the last alone.
 */
export function SourceSection() {
  const { t } = useTranslation('desk')
  const { account, shown, seenUntil } = useReading()
  const through = new Set(shown.batches.flatMap(({ arrived }) => arrived?.sourceId ?? []))
  if (shown.sources.length === 0) {
    // A second opinion sees what was known then.
    if (seenUntil) return null
    return [...through].map((source) => (
      <AttackOfSource key={source} account={account} group={shown.groupId} source={source} atDesk />
    ))
  }
  return (
    <CaseSection
      title={t('source.title')}
      beside={shown.sources.map(({ name }) => name).join(' · ')}
      startsOpen
    >
      {shown.sources.map((source) => (
        <SourceFacts key={source.id} source={source} />
      ))}
    </CaseSection>
  )
}

function SourceFacts({ source }: { source: CaseSource }) {
  const { t } = useTranslation('desk')
  const { account, policy, seenUntil, shown } = useReading()
  const words = useLocalText()
  const format = useFormat()
  const method = policy.methods.find(({ code }) => code === source.method)
  return (
    <div>
      <h3 className={classes.name}>{source.name}</h3>
      {!seenUntil && (
        <AttackOfSource account={account} group={shown.groupId} source={source.id} atDesk />
      )}
      <FactGrid>
        <Fact name={t('source.what')}>{t(`source.kind.${source.kind}`)}</Fact>
        <Fact name={t('source.where')}>
          {source.link ? (
            <Anchor href={source.link} target="_blank" rel="noreferrer" className={classes.link}>
              {source.link}
            </Anchor>
          ) : (
            t('source.noLink')
          )}
        </Fact>
        <Fact name={t('source.method')}>{method ? words(method.label) : source.method}</Fact>
        <Fact name={t('source.declared')}>
          {t('source.extent', {
            count: source.periodDays,
            cap: format.number(source.cap),
            days: format.number(source.periodDays),
          })}
        </Fact>
        <Fact name={t('source.arrivals')}>
          <Arrived source={source.id} />
        </Fact>
      </FactGrid>
    </div>
  )
}

/** The newest days; each leads to its screening, and a drawn one says so. */
function Arrived({ source }: { source: string }) {
  const { t, i18n } = useTranslation('desk')
  const { account, shown, seenUntil } = useReading()
  const format = useFormat()
  const { data } = useQuery(sourcesQuery(account, shown.groupId))
  const all = data?.items.find(({ id }) => id === source)?.arrivals ?? []
  const arrivals = seenUntil ? all.filter(({ day }) => day <= seenUntil.slice(0, 10)) : all
  if (arrivals.length === 0) return t('source.noArrivals')
  const page = (batch: string) =>
    `/v1/accounts/${account}/groups/${shown.groupId}/batches/${batch}/report-page?language=${i18n.language}`
  return (
    <ul className={classes.arrivals}>
      {arrivals.map(({ batchId, day, recipients, beyondCap, setApart, sampled }) => (
        <li key={batchId}>
          <Anchor href={page(batchId)} target="_blank" rel="noreferrer" inherit>
            {t('source.arrived', {
              count: recipients,
              number: format.number(recipients),
              day: format.statedDay(day),
            })}
          </Anchor>
          {[
            ...(beyondCap ? [t('source.beyondCap')] : []),
            ...(setApart === null ? [] : [t(`source.setApart.${setApart}`)]),
            ...(sampled ? [t('source.sampled')] : []),
          ]
            .map((word) => `, ${word}`)
            .join('')}
        </li>
      ))}
    </ul>
  )
}
