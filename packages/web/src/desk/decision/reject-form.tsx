import type { StatementOfReasons } from '@freigabe/contract'
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { useCase } from '../case/case-context.tsx'
import { useCaseChange } from '../mutations.ts'
import { TakesTwo } from '../proposal/takes-two.tsx'
import { GroundChoice } from './grounds/ground-choice.tsx'
import { RemedyChoice } from './grounds/remedy-choice.tsx'
import { RestsOnChoice } from './grounds/rests-on-choice.tsx'
import { useRestsOn } from './grounds/use-rests-on.ts'
import { Hurdle } from './hurdle.tsx'
import { Letter } from './letter/letter.tsx'
import { LetterForm } from './letter/letter-form.tsx'
import { OwnWords } from './letter/own-words.tsx'
import { useLetter } from './letter/use-letter.ts'
import classes from './reject-hurdles.module.css'
import { RejectHurdles } from './reject-hurdles.tsx'
import { FurtherCases } from './several/further-cases.tsx'
import { useSeveral } from './several/use-several.ts'
import { useActId } from './use-act-id.ts'
import { useAfterSending } from './use-after-sending.ts'
import { useHurdles } from './use-hurdles.ts'

/** Rejection: on coded grounds and the statements that it rests on, with what would lead to acceptance. */
export function RejectForm() {
  const { t } = useTranslation('desk')
  const { draft, change, shown, mayDecide } = useCase()
  const { grounds, remedies, statement, fact } = draft.reject
  const letter = useRejectionLetter()
  const content = useRejection(letter)
  const reject = useReject(content)
  const afterSending = useAfterSending()
  const { put, ofRejection } = useHurdles()
  const set = (part: Partial<typeof draft.reject>) =>
    change('reject', (before) => ({ ...before, ...part }))
  const written = useWritten(letter)
  const asksForFact = letter.data?.lacksFact === true && statement.found === undefined
  return (
    <LetterForm
      letter={letter}
      send={t(shown.takesTwo ? 'propose.reject' : 'reject.send')}
      color="red"
      disabled={!mayDecide}
      hurdle={ofRejection(asksForFact && !fact?.trim())}
      mail={{
        title: t(shown.takesTwo ? 'propose.rejectTitle' : 'reject.title', {
          group: shown.groupName,
        }),
        wish: { kind: 'rejected', command: content },
      }}
      mutation={reject}
      onSend={() =>
        reject.mutate(undefined, { onSuccess: (changed) => afterSending('reject', changed) })
      }
    >
      <TakesTwo />
      <Letter letter={letter}>
        <OwnWords
          written={written}
          edited={statement}
          onChange={(next) => set({ statement: next })}
          besides={{
            found: {
              children: (
                <>
                  <GroundChoice
                    label={t('reject.grounds')}
                    first={{
                      heading: t('ground.ready'),
                      codes: new Set([...put.asked, ...put.stated]),
                    }}
                    value={grounds}
                    onChange={(next) => set({ grounds: next })}
                    data-mode-focus
                  />
                  <RestsOnChoice />
                  <RejectHurdles grounds={grounds} />
                  {grounds.length > 0 && asksForFact && <Fact />}
                </>
              ),
            },
            whatNow: {
              children: (
                <RemedyChoice value={remedies} onChange={(next) => set({ remedies: next })} />
              ),
            },
          }}
        />
      </Letter>
      <FurtherCases kind="reject" />
    </LetterForm>
  )
}

/** What the account may know of what was found, where it may read nothing of it; the letter goes out with that. */
function Fact() {
  const { t } = useTranslation('desk')
  const { draft, change, shown } = useCase()
  return (
    <Hurdle isToDo={!!draft.reject.fact?.trim()} title={t('fact.title')}>
      <p className={classes.text}>{t('fact.text')}</p>
      <Textarea
        label={t('fact.label')}
        description={t(`ask.inLanguage.${shown.account.locale}`)}
        lang={shown.account.locale}
        autosize
        minRows={2}
        maxRows={8}
        data-fact
        value={draft.reject.fact ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change('reject', (before) => ({ ...before, fact: value }))
        }
      />
    </Hurdle>
  )
}

/** The letter as written so far: what depends on a choice that is not made is not said yet. */
function useWritten({ data }: RejectionLetter): StatementOfReasons | undefined {
  const { t } = useTranslation('desk')
  const { grounds, remedies, fact } = useCase().draft.reject
  const written = data?.statement
  if (!written) return undefined
  // The first paragraph names the remedies; how to appeal follows.
  const [, ...appeal] = written.whatNow.split('\n\n')
  return {
    ...written,
    ...(data.lacksFact && { found: withFact(written.found, fact) }),
    ...(grounds.length === 0 && { found: '…', rule: '…' }),
    ...(remedies.length === 0 && { whatNow: [t('remedy.unsaid'), ...appeal].join('\n\n') }),
  }
}

type RejectionLetter = ReturnType<typeof useRejectionLetter>

/** As it is written without words of the reviewer's own. */
function useRejectionLetter() {
  const { grounds, remedies } = useCase().draft.reject
  const { restsOn } = useRestsOn()
  const command = { grounds, remedies, statement: {}, ...(restsOn.length > 0 && { restsOn }) }
  return useLetter({ kind: 'rejected', command })
}

/** What a rejection says. */
function useRejection({ data }: RejectionLetter) {
  const { draft } = useCase()
  const { restsOn } = useRestsOn()
  const { grounds, remedies, statement, fact } = draft.reject
  const found = data?.lacksFact && fact?.trim() ? withFact(data.statement?.found, fact) : undefined
  const words = found === undefined ? statement : { found, ...statement }
  return { grounds, remedies, statement: words, ...(restsOn.length > 0 && { restsOn }) }
}

function withFact(found = '', fact = ''): string {
  return [found, fact.trim()].filter((text) => text !== '').join('\n\n')
}

function useReject(content: ReturnType<typeof useRejection>) {
  const { account, caseId, shown, withLease } = useCase()
  const several = useSeveral()
  const decisionId = useActId([shown.revision, content])
  return useCaseChange(account, caseId, async () => {
    const body = { decisionId, revision: shown.revision, ...content }
    const leaseToken = await withLease()
    // What was looked at is told of each group in its own words.
    const { lookedAt: _, ...words } = content.statement
    return several.cover(
      'reject',
      () => client.rejectCase({ params: { account, case: caseId }, body: { ...body, leaseToken } }),
      ({ params, actId, ...held }) =>
        client.rejectCase({
          params,
          body: { ...content, decisionId: actId, ...held, statement: words },
        }),
    )
  })
}
