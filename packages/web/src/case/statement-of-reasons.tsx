import type { StatementOfReasons as Statement } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from './paragraphs.tsx'
import classes from './statement-of-reasons.module.css'

interface StatementOfReasonsProps {
  statement: Statement
  /** Below what can be done now: buttons. */
  actions?: ReactNode
}

const parts = ['lookedAt', 'found', 'rule', 'whatNow'] as const

/** The reasons of a decision in four short paragraphs, the same as in the mail. */
export function StatementOfReasons({ statement, actions }: StatementOfReasonsProps) {
  const { t } = useTranslation('review')
  return (
    <div className={classes.statement}>
      {parts.map((part) => (
        <section key={part}>
          <h3 className={classes.title}>{t(`statement.${part}`)}</h3>
          <div lang={statement.locale}>
            <Paragraphs text={statement[part]} />
          </div>
          {part === 'whatNow' && actions}
        </section>
      ))}
    </div>
  )
}
