import type { RequestMessage } from '@freigabe/contract'
import { letterHeadings } from '@freigabe/contract/choices'
import { useTranslation } from 'react-i18next'
import { statementParts } from '../../case/decision/statement-of-reasons.tsx'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { SideBySide, TwoSides } from '../../desk/two-sides.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Moment } from '../../parts/time/moment.tsx'
import { Thread } from '../thread/thread.tsx'
import classes from './appealed-letter.module.css'
import type { AppealProps } from './use-appeal-draft.ts'

/** The letter as it was sent, and beside each paragraph what the account says against it; the rest beside the whole. */
export function AppealedLetter({ account, request }: AppealProps) {
  const { t } = useTranslation('requests')
  const { messages, appealed, openedAt } = request
  const whole = messages.filter(({ about, at }) => about === null && at === openedAt)
  const later = messages.filter(({ about, at }) => about === null && at !== openedAt)
  const saidTo = (part: string, paragraph: number) =>
    messages.filter(({ about }) => about?.part === part && about.paragraph === paragraph)
  const show = (some: RequestMessage[]) =>
    some.length > 0 && (
      <Thread
        account={account}
        request={{ ...request, messages: some.map((one) => ({ ...one, about: null })) }}
        door="desk"
      />
    )
  return (
    <>
      <TwoSides title={t('sheet.letter')} sides={[t('sheet.weWrote'), t('sheet.theySay')]}>
        <SideBySide place="whole" left={<Whole request={request} />} right={show(whole)} />
        {appealed &&
          statementParts.flatMap((part) =>
            appealed.statement[part].split(/\n\s*\n/).map((paragraph, at) => (
              <SideBySide
                // biome-ignore lint/suspicious/noArrayIndexKey: the place of a paragraph is its identity.
                key={`${part} ${at}`}
                place={`${part}:${at}`}
                left={
                  <div lang={appealed.statement.locale}>
                    {at === 0 && (
                      <h3 className={classes.part}>
                        {letterHeadings[appealed.statement.locale][part]}
                      </h3>
                    )}
                    <Paragraphs text={paragraph} />
                  </div>
                }
                right={show(saidTo(part, at))}
              />
            )),
          )}
      </TwoSides>
      {later.length > 0 && (
        <div className={classes.later}>
          <h3 className={classes.part}>{t('sheet.later')}</h3>
          {show(later)}
        </div>
      )}
    </>
  )
}

/** What was decided, when and on which grounds. */
function Whole({ request: { appealed } }: Pick<AppealProps, 'request'>) {
  const { t } = useTranslation('requests')
  const words = useLocalText()
  if (appealed === null) return <p className={classes.none}>{t('sheet.noLetter')}</p>
  return (
    <>
      <strong>{t(`sheet.kind.${appealed.kind}`)}</strong>, <Moment at={appealed.at} />
      <p className={classes.grounds}>
        {appealed.grounds.map(({ titles }) => words(titles)).join(' · ')}
      </p>
    </>
  )
}
