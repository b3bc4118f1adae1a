import type { GroupReturns, ReturnCode, ReturnsOfImport } from '@freigabe/contract'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { groupQuery } from '../../lists/queries.ts'
import { Answer } from '../../parts/page/answer.tsx'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { PlainList } from '../../parts/table/plain-list.tsx'
import { returnsQuery } from '../queries.ts'
import { RateSection } from './rate-section.tsx'
import { isAnyHollow, judged, toldOf } from './rates-of.ts'
import classes from './returns-page.module.css'
import { useImportName } from './use-import-name.ts'

const dayMs = 86_400_000

const route = getRouteApi('/signed-in/a/$account/groups/$group/returns')

/** What came back of what was sent to a group, by import and day of sending. */
export function ReturnsPage() {
  const { t } = useTranslation('watching')
  const { account, group: id } = route.useParams()
  const { data: group } = useSuspenseQuery(groupQuery(account, id))
  const { data: returns } = useSuspenseQuery(returnsQuery(account, id))
  return (
    <Page>
      <PageHeader
        title={t('returns.title')}
        above={
          <TextLink to="/a/$account/groups/$group" params={{ account, group: id }}>
            {group.name}
          </TextLink>
        }
        lead={<Period returns={returns} />}
      />
      {returns.imports.length === 0 ? (
        <EmptyState icon={IconArrowBackUp} title={t('returns.empty')}>
          {t('returns.emptyText')}
        </EmptyState>
      ) : (
        <ReturnsBody returns={returns} />
      )}
    </Page>
  )
}

function Period({ returns: { since, until } }: { returns: GroupReturns }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  return t('returns.lead', {
    // Both days count.
    days: (Date.parse(until) - Date.parse(since)) / dayMs + 1,
    since: format.statedDay(since),
    until: format.statedDay(until),
  })
}

/** All that came back to a group: a chart for what is judged, a table for the rest, and what is missing. */
function ReturnsBody({ returns }: { returns: GroupReturns }) {
  const { t } = useTranslation('watching')
  return (
    <>
      {!returns.isSentTold && (
        <Answer tone="grey" title={t('returns.noSends')}>
          {t('returns.noSendsText')}
        </Answer>
      )}
      <div className={classes.charts}>
        {judged.map((code) => (
          <RateSection key={code} returns={returns} code={code} />
        ))}
      </div>
      <ReportedRates imports={returns.imports} />
      <ImportTable returns={returns} />
      <Limits returns={returns} />
    </>
  )
}

/** What the figures leave out, and why. */
function Limits({ returns }: { returns: GroupReturns }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const { imports, untold, isCut } = returns
  const isSketched = imports.some(({ came }) => came.some(({ basis }) => basis === 'sketch'))
  const what = format.list(
    untold.map(({ code, count }) =>
      t('returns.partCounted', { what: t(`code.${code}`), number: format.number(count) }),
    ),
  )
  return (
    <>
      {untold.length > 0 && <Quiet mt="md">{t('returns.untold', { what })}</Quiet>}
      {isSketched && <Quiet mt="xs">{t('returns.sketch')}</Quiet>}
      {isCut && (
        <Quiet mt="xs">
          {t('returns.cut')}
          {isAnyHollow(returns) && ` ${t('returns.hollow')}`}
        </Quiet>
      )}
    </>
  )
}

/** Everything that came back, by import, in the columns of what came at all. */
function ImportTable({ returns: { imports, isSentTold } }: { returns: GroupReturns }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const nameOf = useImportName()
  const codes = [...new Set(imports.flatMap(({ came }) => came.map(({ code }) => code)))]
  const columns: Column<ReturnsOfImport>[] = [
    { key: 'import', header: t('returns.column.import'), cell: ({ batch }) => nameOf(batch) },
    ...(isSentTold
      ? [
          {
            key: 'sent',
            header: t('returns.column.sent'),
            align: 'end' as const,
            cell: ({ sent }: ReturnsOfImport) => format.number(sent),
          },
        ]
      : []),
    ...codes.map((code: ReturnCode) => ({
      key: code,
      header: t(`code.${code}`),
      align: 'end' as const,
      cell: ({ came }: ReturnsOfImport) => {
        const told = toldOf(came, code)
        return told ? format.number(told.count) : '–'
      },
    })),
  ]
  return (
    <Section title={t('returns.imports')}>
      <DataTable
        label={t('returns.imports')}
        columns={columns}
        rows={imports}
        rowKey={({ batch }) => batch?.id ?? ''}
      />
    </Section>
  )
}

/** Complaints as mailbox providers report them for a whole mailing; nothing where none does. */
function ReportedRates({ imports }: { imports: ReturnsOfImport[] }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const nameOf = useImportName()
  const lines = imports.flatMap(({ batch, rates }) =>
    rates.map(({ provider, day, rate }) => ({
      key: `${batch?.id} ${provider} ${day}`,
      words: t('returns.rate', {
        provider,
        rate: format.rate(rate),
        name: nameOf(batch),
        day: format.statedDay(day),
      }),
    })),
  )
  if (lines.length === 0) return null
  return (
    <Section title={t('returns.rates')}>
      <PlainList gap={4}>
        {lines.map(({ key, words }) => (
          <li key={key}>{words}</li>
        ))}
      </PlainList>
    </Section>
  )
}
