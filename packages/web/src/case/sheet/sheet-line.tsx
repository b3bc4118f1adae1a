import { useTranslation } from 'react-i18next'
import { FindingBody } from '../../lists/screening/findings/finding-list.tsx'
import { useReadsAsStaff } from '../../people/session.ts'
import { Explanation } from '../explanation.tsx'
import { findingOf, foundKey, tellsAgainst } from './found.ts'
import { FoundLine } from './found-line.tsx'
import { SaidOnLine } from './said-on-line.tsx'
import classes from './sheet-line.module.css'
import type { SheetLineProps } from './sheet-line-props.ts'
import { Therefore } from './therefore.tsx'
import { useLineName } from './use-line-name.ts'

/** One line: what was said on the left, what was found on the right, what follows below both. */
export function SheetLine(props: SheetLineProps) {
  const { t } = useTranslation('case')
  const { account, opened, policy, line } = props
  const forStaff = useReadsAsStaff(account)
  const { found, questions, grounds, conditions } = line
  const name = useLineName(policy, opened)(line)
  const follows = questions.length + grounds.length + conditions.length > 0 || line.isAmongOthers
  // Nothing follows from what speaks for a statement alone.
  const isNoReason = found.length > 0 && !found.some(tellsAgainst)
  return (
    <section aria-label={name} data-line={line.id} className={classes.line}>
      <h3 className={classes.name}>{name}</h3>
      <dl className={classes.sides}>
        <div className={classes.said}>
          <dt>{t(forStaff ? 'forStaff.said' : 'sheet.said')}</dt>
          <dd>
            <SaidOnLine {...props} />
          </dd>
        </div>
        {found.length > 0 && (
          <div className={classes.found}>
            <dt>{t('sheet.found')}</dt>
            <dd>
              <FoundList {...props} />
            </dd>
          </div>
        )}
        {follows && (
          <div className={classes.therefore}>
            <dt>{t(isNoReason ? 'sheet.besides' : 'sheet.therefore')}</dt>
            <dd>
              <Therefore {...props} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** What was found about a statement: one line each, opening to picture and examples; with what the customer says of it. */
function FoundList({ opened, line }: SheetLineProps) {
  const { explanations = {} } = opened.submissions.at(-1)?.content ?? {}
  return (
    <ul className={classes.list}>
      {line.found.map((found) => {
        const finding = findingOf(opened.batches, found)
        return (
          <li key={foundKey(found)}>
            <FoundLine found={found} more={finding && (() => <FindingBody finding={finding} />)} />
            <Explanation text={explanations[`/findings/${found.code}`]} />
          </li>
        )
      })}
    </ul>
  )
}
