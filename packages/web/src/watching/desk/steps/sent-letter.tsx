import type { DeskHold } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { statementParts } from '../../../case/decision/statement-of-reasons.tsx'
import { Paragraphs } from '../../../case/paragraphs.tsx'
import { PaperPart, SentPaper } from '../../../desk/decision/letter/paper.tsx'
import outcome from '../../../desk/decision/outcome.module.css'
import { Fact, FactGrid } from '../../../desk/fact.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { Moment } from '../../../parts/time/moment.tsx'

/** When, by whom and on which grounds a hold was decided, and the letter by which its account learnt of it. */
export function SentLetter({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const words = useLocalText()
  const ended = hold.entries.findLast(({ kind }) => kind === 'lifted' || kind === 'confirmed')
  if (ended === undefined) return null
  const { at, by, grounds, statement, text } = ended
  const lang = statement?.locale ?? hold.account.locale
  const parts = statement
    ? statementParts.map((part) => ({ heading: part, text: statement[part] }))
    : [{ heading: 'why' as const, text: text ?? '' }]
  return (
    <div className={outcome.outcome}>
      <FactGrid>
        <Fact name={t('hold.decided')}>
          <Moment at={at} />
        </Fact>
        {by && <Fact name={t('hold.by')}>{by}</Fact>}
        {grounds.length > 0 && (
          <Fact name={t('hold.grounds')}>
            {grounds.map(({ code, titles }) => (
              <div key={code}>{words(titles)}</div>
            ))}
          </Fact>
        )}
      </FactGrid>
      <SentPaper lang={lang}>
        {parts.map(({ heading, text: written }) => (
          <PaperPart key={heading} heading={heading}>
            <div lang={lang}>
              <Paragraphs text={written} />
            </div>
          </PaperPart>
        ))}
      </SentPaper>
    </div>
  )
}
