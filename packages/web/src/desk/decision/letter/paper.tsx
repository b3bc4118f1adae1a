import type { FramedMail, Locale } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../../case/paragraphs.tsx'
import { useFormat } from '../../../i18n/format-context.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import classes from './letter.module.css'
import type { Written } from './use-written.ts'

interface PaperProps {
  letter: Written<FramedMail>
  /** In which it is written. */
  lang: Locale
  /** Nothing is decided yet: what would say so is left out. */
  isOpen?: boolean | undefined
  children: ReactNode
}

/** A letter to an account, set as one; what is chosen in it stands where it will be read. */
export function Paper({ letter: { data, error, isCurrent }, lang, isOpen, children }: PaperProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  return (
    <section aria-label={t('letter.title')} aria-busy={!isCurrent} className={classes.paper}>
      <ProblemNotice error={error} />
      <header className={classes.head}>
        <p className={classes.to}>{data ? t('letter.to', { names: format.list(data.to) }) : '…'}</p>
        {!isOpen && (
          <h2 lang={lang} className={classes.subject}>
            {data?.subject ?? '…'}
          </h2>
        )}
      </header>
      <div lang={lang} className={classes.words}>
        <Paragraphs text={data?.frame.salutation ?? '…'} />
        {!isOpen && data && <Paragraphs text={data.frame.opening.join('\n\n')} />}
      </div>
      {children}
      {data && !isOpen && (
        <div lang={lang} className={classes.words}>
          <Paragraphs text={data.frame.closing.join('\n\n')} />
          <p className={classes.signature}>{data.frame.signature.join('\n')}</p>
        </div>
      )}
    </section>
  )
}

/** A letter as it was sent. */
export function SentPaper({ children }: { children: ReactNode }) {
  const { t } = useTranslation('desk')
  return (
    <section aria-label={t('letter.title')} className={classes.paper}>
      {children}
    </section>
  )
}

/** A part of the letter under its heading. */
export function PaperPart({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{heading}</h3>
      {children}
    </section>
  )
}

interface WordsProps {
  lang: Locale
  text: string | undefined
}

/** Words of the letter as the server wrote them; a sign of them until they have come. */
export function PaperWords({ lang, text }: WordsProps) {
  return (
    <div lang={lang} className={classes.words}>
      <Paragraphs text={text ?? '…'} />
    </div>
  )
}
