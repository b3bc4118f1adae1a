import type { Opinion } from '@freigabe/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { read } from '../../api/read.ts'
import { useChange } from '../../api/use-change.ts'
import { Timeline } from '../../case/timeline.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { ReadingProvider } from '../case/case-context.tsx'
import type { Mode } from '../case/judging/case-draft.ts'
import type { Step } from '../case/judging/use-case-work.ts'
import { CaseSection } from '../case/sections/case-section.tsx'
import { ConversationSection } from '../case/sections/conversation-section.tsx'
import { ListSection } from '../case/sections/list-section.tsx'
import { SourceSection } from '../case/sections/source-section.tsx'
import { WhoSection } from '../case/sections/who-section.tsx'
import { WhySection } from '../case/sections/why-section.tsx'
import { Gist } from '../case/sheet/gist.tsx'
import { CaseSheet } from '../case/sheet/sheet.tsx'
import { modeFocus } from '../decision/mode-focus.ts'
import { useKeys } from '../keys/use-keys.ts'
import { useWayBack } from '../keys/use-way-back.ts'
import { SheetHead } from '../sheet-head.tsx'
import { SheetPage } from '../sheet-page.tsx'
import { OpinionCompared } from './opinion-compared.tsx'
import { OpinionForm } from './opinion-form.tsx'
import { useBlindReading } from './use-blind-reading.ts'

const route = getRouteApi('/signed-in/second-opinions/$opinion')

/** A decided case as it was before the decision, with the reader's opinion next to it. */
export function BlindCasePage() {
  const { t } = useTranslation(['secondOpinion', 'desk'])
  const { opinion } = route.useParams()
  const { data: blind } = useSuspenseQuery({
    ...read('readBlindCase', { params: { opinion } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const reading = useBlindReading(blind)
  const give = useChange(
    (given: Opinion) => client.giveSecondOpinion({ params: { opinion }, body: given }),
    { stale: read('listSecondOpinions') },
  )
  const [chosen, setChosen] = useState<Opinion['outcome'] | null>(null)
  const [step, setStep] = useState<Step>('case')
  const choose = (mode: Mode) => {
    setChosen(mode === 'accept' ? 'accepted' : 'rejected')
    setStep('decision')
    modeFocus.soon()
  }
  useWayBack('/second-opinions')
  useKeys({ a: () => choose('accept'), r: () => choose('reject') }, !give.data)
  return (
    <ReadingProvider value={reading}>
      <SheetPage
        label={t('desk:case.title')}
        words={{ letter: t('yours'), go: t('yours'), back: t('desk:decision.back') }}
        step={step}
        onStep={setStep}
        letter={
          give.data ? (
            <OpinionCompared result={give.data} />
          ) : (
            <OpinionForm
              outcome={chosen}
              error={give.error}
              isPending={give.isPending}
              onChoose={choose}
              onGive={give.mutate}
            />
          )
        }
      >
        <SheetHead
          above={<TextLink to="/second-opinions">{t('title')}</TextLink>}
          title={blind.groupName}
          facts={
            <span>{t(give.data ? 'compared' : 'blind', { account: blind.account.name })}</span>
          }
          due={null}
        />
        <Gist />
        <SourceSection />
        <CaseSheet />
        <ConversationSection />
        <ListSection />
        <WhoSection />
        <CaseSection title={t('desk:past.timeline')}>
          <Timeline entries={blind.timeline} />
        </CaseSection>
        <WhySection />
      </SheetPage>
    </ReadingProvider>
  )
}
