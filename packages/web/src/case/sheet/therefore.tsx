import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { ConversationList } from '../conversation-list.tsx'
import type { SheetLineProps } from './sheet-line-props.ts'
import classes from './therefore.module.css'

/** What follows from a line: what the decision rests on, its conditions, and what is asked, answered in its place. */
export function Therefore({ account, opened, policy, line, fieldOf }: SheetLineProps) {
  const { questions, conditions } = line
  const open = questions.filter(({ state }) => fieldOf !== undefined && state === 'open')
  const told = questions.filter((question) => !open.includes(question))
  return (
    <div className={classes.therefore}>
      <Grounds opened={opened} policy={policy} line={line} />
      {conditions.map(({ code, words }) => (
        <p key={code} className={classes.text} lang={opened.decision?.statement.locale}>
          {words}
        </p>
      ))}
      {told.length > 0 && <ConversationList account={account} questions={told} />}
      {open.map((question) => (
        <Fragment key={question.id}>{fieldOf?.(question)}</Fragment>
      ))}
    </div>
  )
}

type GroundsProps = Pick<SheetLineProps, 'opened' | 'policy' | 'line'>

/** The grounds of a decision against the recipients, beside what they rest on. */
function Grounds({ opened, policy, line: { said, grounds, isAmongOthers } }: GroundsProps) {
  const { t } = useTranslation('case')
  const words = useLocalText()
  const format = useFormat()
  const outcome = opened.status === 'revoked' ? 'revoked' : 'rejected'
  if (isAmongOthers) return <p className={classes.text}>{t(`sheet.${outcome}.also`)}</p>
  if (grounds.length === 0) return null
  const titles = grounds.map(({ code, title }) => {
    const known = policy.grounds.find((ground) => ground.code === code)
    return t('sheet.ground', { title: known ? words(known.title) : title })
  })
  const rests = said.kind === 'list' ? 'list' : 'line'
  return (
    <p className={classes.text}>
      {t(`sheet.${outcome}.${rests}`, { grounds: format.list(titles) })}
    </p>
  )
}
