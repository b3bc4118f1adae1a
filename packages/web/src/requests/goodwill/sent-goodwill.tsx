import type { Request } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import pane from '../../desk/decision/decision-pane.module.css'
import { PaperPart, SentPaper } from '../../desk/decision/letter/paper.tsx'
import outcome from '../../desk/decision/outcome.module.css'
import { Fact, FactGrid } from '../../desk/fact.tsx'

/** Who decided on goodwill, and the letter by which the account learnt of it; what was granted stands beside it. */
export function SentGoodwill({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const letter = letterOf(request)
  if (letter === undefined) return <p className={pane.hint}>{t('thread.closed')}</p>
  const lang = request.work?.accountLocale ?? 'de'
  return (
    <div className={outcome.outcome}>
      {letter.by.name && (
        <FactGrid>
          <Fact name={t('sheet.by')}>{letter.by.name}</Fact>
        </FactGrid>
      )}
      <SentPaper lang={lang}>
        <PaperPart heading="whyDecided">
          <div lang={lang}>
            <Paragraphs text={letter.text} />
          </div>
        </PaperPart>
      </SentPaper>
    </div>
  )
}

/** The message by which goodwill was decided; none before that. */
export function letterOf({ goodwill, messages }: Request) {
  if (!goodwill?.decision) return undefined
  return messages.findLast(({ by }) => by.side === 'staff')
}
