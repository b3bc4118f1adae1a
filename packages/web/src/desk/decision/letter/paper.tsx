import type { FramedMail, LetterHeading, Locale } from '@freigabe/contract'
import { letterHeadings } from '@freigabe/contract/choices'
import { createContext, type ReactNode, use } from 'react'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../../case/paragraphs.tsx'
import { useFormat } from '../../../i18n/format-context.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import classes from './letter.module.css'
import type { Written } from './use-written.ts'

interface PaperProps {
  letter: Written<FramedMail>
  /** The account’s language. */
  lang: Locale
  /** Nothing is decided yet: what would say so is left out. */
  isOpen?: boolean | undefined
  /** The form begins at the letter's own beginning, from where it is read. */
  takesFocus?: boolean | undefined
  children: ReactNode
}

/**
 * In which what stands around the words is written: the headings, too, belong to the letter, and are read out as such.
 */
const LetterLanguage = createContext<Locale>('de')

/** A letter to an account, set as one; what is chosen in it stands where it will be read. */
export function Paper(props: PaperProps) {
  const { letter, lang, isOpen, takesFocus, children } = props
  const { data, error, isCurrent } = letter
  const { t } = useTranslation('desk')
  const format = useFormat()
  // Its first reader may have chosen another language than the account’s.
  const around = data?.frame.locale ?? lang
  return (
    <section aria-label={t('letter.title')} aria-busy={!isCurrent} className={classes.paper}>
      <ProblemNotice error={error} />
      <header className={classes.head}>
        <p className={classes.to}>
          {data
            ? t(data.to.length > 1 ? 'letter.toEach' : 'letter.to', { names: format.list(data.to) })
            : '…'}
        </p>
        {!isOpen && (
          <h2
            lang={around}
            className={classes.subject}
            {...(takesFocus && { tabIndex: -1, 'data-mode-focus': true })}
          >
            {data?.subject ?? '…'}
          </h2>
        )}
      </header>
      <div lang={around} className={classes.words}>
        <Paragraphs text={data?.frame.salutation ?? '…'} />
        {!isOpen && data && <Paragraphs text={data.frame.opening.join('\n\n')} />}
      </div>
      <LetterLanguage value={around}>{children}</LetterLanguage>
      {data && !isOpen && (
        <div lang={around} className={classes.words}>
          <Paragraphs text={data.frame.closing.join('\n\n')} />
          <p className={classes.signature}>{data.frame.signature.join('\n')}</p>
        </div>
      )}
    </section>
  )
}

/** A letter as it was sent. */
export function SentPaper({ lang, children }: { lang: Locale; children: ReactNode }) {
  const { t } = useTranslation('desk')
  return (
    <section aria-label={t('letter.title')} className={classes.paper}>
      <LetterLanguage value={lang}>{children}</LetterLanguage>
    </section>
  )
}

/** A part of the letter under its heading. */
export function PaperPart({ heading, children }: { heading: LetterHeading; children: ReactNode }) {
  const lang = use(LetterLanguage)
  return (
    <section className={classes.part}>
      <h3 lang={lang} className={classes.heading}>
        {letterHeadings[lang][heading]}
      </h3>
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
