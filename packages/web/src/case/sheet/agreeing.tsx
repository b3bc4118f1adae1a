import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import type { CaseProps } from '../case-props.ts'
import classes from './agreeing.module.css'
import type { OwnLine } from './own-sheet.ts'
import { SheetLine } from './sheet-line.tsx'
import { useLineName } from './use-line-name.ts'

/** What was found to agree with what was said: one line, opening to all of it. */
export function Agreeing({ lines, ...props }: CaseProps & { lines: OwnLine[] }) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const nameOf = useLineName(props.policy, props.opened)
  return (
    <details className={classes.fold}>
      <summary className={classes.line}>
        <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
        <span>
          <strong className={classes.title}>
            {t('sheet.agree', { count: lines.length, number: format.number(lines.length) })}
          </strong>{' '}
          <span className={classes.names}>{lines.map(nameOf).join(' · ')}</span>
        </span>
      </summary>
      {lines.map((line) => (
        <SheetLine key={line.id} {...props} line={line} />
      ))}
    </details>
  )
}
