import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { useCase } from '../case/case-context.tsx'
import { useCaseChange } from '../mutations.ts'
import { TakesTwo } from '../proposal/takes-two.tsx'
import { SourceCaps } from './grounds/source-caps.tsx'
import { endOfDay } from './letter/approval-days.ts'
import { ConditionPhrases } from './letter/condition-phrases.tsx'
import { EndPhrase } from './letter/end-phrase.tsx'
import { Letter } from './letter/letter.tsx'
import { LetterForm } from './letter/letter-form.tsx'
import { OwnWords } from './letter/own-words.tsx'
import { useLetter } from './letter/use-letter.ts'
import { Forbidden, Missing } from './missing.tsx'
import { FurtherCases } from './several/further-cases.tsx'
import { useSeveral } from './several/use-several.ts'
import { useActId } from './use-act-id.ts'
import { useAfterSending } from './use-after-sending.ts'
import { useHurdles } from './use-hurdles.ts'

/** Acceptance: until when, under which conditions, with which reasons. */
export function AcceptForm() {
  const { t } = useTranslation('desk')
  const { draft, change, shown, mayDecide } = useCase()
  const { conditions, caps, statement } = draft.accept
  const [marks, setMarks] = useState(false)
  const { forbidden, doubtful, ofAcceptance } = useHurdles()
  const { content, isComplete } = useAcceptance()
  const letter = useLetter({ kind: 'accepted', command: { ...content, statement: {} } })
  const accept = useAccept()
  const afterSending = useAfterSending()
  const set = (part: Partial<typeof draft.accept>) =>
    change('accept', (before) => ({ ...before, ...part }))
  const written = letter.data?.statement ?? undefined
  if (forbidden.length > 0) return <Forbidden />
  const countMissing = { label: t('hurdle.limit'), clear: () => setMarks(true) }
  return (
    <LetterForm
      letter={letter}
      send={t(shown.takesTwo ? 'propose.accept' : 'accept.send')}
      color="green"
      disabled={!mayDecide}
      hurdle={ofAcceptance() ?? (isComplete ? null : countMissing)}
      mail={{
        title: t(shown.takesTwo ? 'propose.acceptTitle' : 'accept.title', {
          group: shown.groupName,
        }),
        wish: { kind: 'accepted', command: content },
      }}
      mutation={accept}
      onSend={() =>
        accept.mutate(undefined, { onSuccess: (changed) => afterSending('accept', changed) })
      }
    >
      <TakesTwo />
      <Letter letter={letter} takesFocus>
        <OwnWords
          // What was found so cannot be said while something is in doubt.
          written={written && doubtful.length > 0 ? { ...written, found: '…' } : written}
          edited={statement}
          onChange={(next) => set({ statement: next })}
          besides={{
            found: { children: <Missing /> },
            whatNow: {
              children: (
                <>
                  <EndPhrase />
                  <ConditionPhrases
                    value={conditions}
                    marks={marks}
                    onChange={(next) => set({ conditions: next })}
                  />
                  <SourceCaps value={caps} onChange={(next) => set({ caps: next })} />
                </>
              ),
            },
          }}
        />
      </Letter>
      <FurtherCases kind="accept" />
    </LetterForm>
  )
}

/** What an acceptance says, and whether each of its conditions has the number that it takes. */
function useAcceptance() {
  const { policy, draft, shown } = useCase()
  const { conditions, endsOn, caps, statement } = draft.accept
  const counted = new Set(policy.conditions.filter(({ counts }) => counts).map(({ code }) => code))
  const complete = conditions.filter(({ code, limit }) => limit || !counted.has(code))
  return {
    content: {
      conditions: complete,
      sources: Object.entries(caps).map(([source, extent]) => ({ source, ...extent })),
      endsAt: endsOn ? endOfDay(endsOn, shown.account.timeZone) : undefined,
      statement,
    },
    isComplete: complete.length === conditions.length,
  }
}

function useAccept() {
  const { account, caseId, shown, withLease } = useCase()
  const { content } = useAcceptance()
  const several = useSeveral()
  const decisionId = useActId([shown.revision, content])
  return useCaseChange(account, caseId, async () => {
    const body = { decisionId, revision: shown.revision, ...content }
    const leaseToken = await withLease()
    // What was looked at is told of each group in its own words.
    const { lookedAt: _, ...words } = content.statement
    return several.cover(
      'accept',
      () => client.acceptCase({ params: { account, case: caseId }, body: { ...body, leaseToken } }),
      ({ params, actId, ...held }) =>
        client.acceptCase({
          params,
          body: {
            ...{ decisionId: actId, ...held, statement: words },
            ...{ conditions: content.conditions, endsAt: content.endsAt },
          },
        }),
    )
  })
}
