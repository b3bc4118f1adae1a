import type { StatementOfReasons } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useCase } from '../case/case-context.tsx'
import classes from './letter.module.css'
import type { WrittenLetter } from './use-letter.ts'

interface LetterProps {
  letter: WrittenLetter
  /** Nothing is decided yet: what would say so is left out. */
  isOpen?: boolean
  children: ReactNode
}

/** The letter to the customer, set as one; what is chosen in it stands where it will be read. */
export function Letter({ letter: { data, error, isCurrent }, isOpen, children }: LetterProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown } = useCase()
  const { locale } = shown.account
  return (
    <section aria-label={t('letter.title')} aria-busy={!isCurrent} className={classes.paper}>
      <ProblemNotice error={error} />
      <header className={classes.head}>
        <p className={classes.to}>{data ? t('letter.to', { names: format.list(data.to) }) : '…'}</p>
        {!isOpen && (
          <h2 lang={locale} className={classes.subject}>
            {data?.subject ?? '…'}
          </h2>
        )}
      </header>
      <div lang={locale} className={classes.words}>
        <Paragraphs text={data?.frame.salutation ?? '…'} />
        {!isOpen && data && <Paragraphs text={data.frame.opening.join('\n\n')} />}
      </div>
      {children}
      {data && !isOpen && (
        <div lang={locale} className={classes.words}>
          <Paragraphs text={data.frame.closing.join('\n\n')} />
          <p className={classes.signature}>{data.frame.signature.join('\n')}</p>
        </div>
      )}
    </section>
  )
}

export type Part = Exclude<keyof StatementOfReasons, 'locale'>

/** The paragraphs of the reasons, in the order in which they are read. */
export const letterParts: readonly Part[] = ['lookedAt', 'found', 'rule', 'whatNow']

interface LetterPartProps {
  part: Part
  text?: string | undefined
  /** In which it is worded, instead of the text. */
  field?: ReactNode
  /** What was judged takes it back. */
  isStruck?: boolean
  /** What is chosen in this part, and what is still missing in it. */
  children?: ReactNode
}

/** One of the four paragraphs of the reasons. */
export function LetterPart({ part, text, field, isStruck = false, children }: LetterPartProps) {
  const { t } = useTranslation('case')
  const { shown } = useCase()
  const words = <Paragraphs text={text ?? '…'} />
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{t(`statement.${part}`)}</h3>
      {field ?? (
        <div lang={shown.account.locale} className={classes.words}>
          {isStruck ? <del className={classes.struck}>{words}</del> : words}
        </div>
      )}
      {children}
    </section>
  )
}
