import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useIsAtWork } from '../case-context.tsx'
import classes from './agreeing.module.css'
import { JudgeTogether } from './judge-together.tsx'
import { SheetLine } from './sheet-line.tsx'
import type { Line } from './sheet-of.ts'
import { useLineName } from './use-line-name.ts'

/** What was found to agree with what was said: one line, judged with one key, opening to all of it. */
export function Agreeing({ lines }: { lines: Line[] }) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const isAtWork = useIsAtWork()
  const nameOf = useLineName()
  return (
    <div className={classes.agreeing}>
      {isAtWork && (
        <div className={classes.judge}>
          <JudgeTogether part="agreeing" />
        </div>
      )}
      <details className={classes.fold}>
        <summary className={classes.line}>
          <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
          <div className={classes.words}>
            <h3 className={classes.title}>
              {t('sheet.agree', { count: lines.length, number: format.number(lines.length) })}
            </h3>{' '}
            <span className={classes.names}>
              {lines.map((line) => nameOf(line).label).join(' · ')}
            </span>
          </div>
        </summary>
        {lines.map((line) => (
          <SheetLine key={line.id} line={line} />
        ))}
      </details>
    </div>
  )
}
