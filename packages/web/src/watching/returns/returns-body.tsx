import type { GroupReturns } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Answer } from '../../parts/page/answer.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { ImportTable } from './import-table.tsx'
import { judged } from './judged.ts'
import { RateSection } from './rate-section.tsx'
import { ReportedRates } from './reported-rates.tsx'
import classes from './returns-body.module.css'

/** All that came back to a group: a chart for what is judged, a table for the rest, and what is missing. */
export function ReturnsBody({ returns }: { returns: GroupReturns }) {
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
      {isCut && <Quiet mt="xs">{t('returns.cut')}</Quiet>}
    </>
  )
}
