import { useTranslation } from 'react-i18next'
import { RulingSource } from '../../../case/decision/ruling-source.tsx'
import { MethodStance } from '../../../case/method-stance.tsx'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useReading } from '../case-context.tsx'
import type { ClaimGroup } from '../claims-of.ts'
import { SuggestedMark } from './answer-said.tsx'
import { More } from './more.tsx'
import classes from './said.module.css'

/** How many recipients a method is said to have brought, what the policy says of it, and what was left out. */
export function MethodSaid({ group }: { group: ClaimGroup }) {
  const { t } = useTranslation(['desk', 'case'])
  const words = useLocalText()
  const format = useFormat()
  const { policy } = useReading()
  const method = policy.methods.find(({ code }) => code === group.method)
  const percent = (share: number | null) => format.percent((share ?? 0) / 100)
  return (
    <>
      <span className={classes.method}>
        {t(group.overlaps ? 'sheet.shareOverlaps' : 'sheet.share', {
          share: percent(group.share),
        })}
        {group.change === 'changed' && group.previousShare !== null && (
          <s className={classes.quiet}>{percent(group.previousShare)}</s>
        )}
        {method?.stance === 'forbidden' && <MethodStance method={method} />}
      </span>
      {group.suggested && <SuggestedMark />}
      {method && (
        <More label={t('claims.rulings')}>
          {method.rulings.map((ruling) => (
            <p key={ruling.pack} className={classes.ruling}>
              <RulingSource policy={policy} ruling={ruling} /> {words(ruling.explanation)}
            </p>
          ))}
        </More>
      )}
      <LeftOut group={group} />
    </>
  )
}

/** What was recommended and left out, of a method or in general. */
export function LeftOut({ group }: { group: ClaimGroup }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  if (group.leftOut.length === 0) return null
  return (
    <p className={classes.leftOut}>
      {t('claims.leftOut', { names: group.leftOut.map(({ label }) => words(label)).join(' · ') })}
    </p>
  )
}
