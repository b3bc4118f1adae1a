import type { DeskHold, MailPreview } from '@freigabe/contract'
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import pane from '../../../desk/decision/decision-pane.module.css'
import { MailedForm, type Sending } from '../../../desk/decision/letter/mailed-form.tsx'
import { Paper, PaperPart, PaperWords } from '../../../desk/decision/letter/paper.tsx'
import { useWritten, type Written } from '../../../desk/decision/letter/use-written.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { GroundField } from '../../../requests/proceedings/measure-fields.tsx'
import { holdMailQuery } from '../../queries.ts'
import { useHoldWords } from '../../use-hold-words.ts'
import type { HoldDraft, HoldStepName } from './kept-hold.ts'
import { type HoldWish, missingIn, wishOf } from './use-hold-draft.ts'

interface HoldLetterProps {
  hold: DeskHold
  step: HoldStepName
  draft: HoldDraft
  change: (part: Partial<HoldDraft>) => void
  sending: Sending
}

/** The letter by which the account learns that a hold is lifted or confirmed, with what is chosen and written for it. */
export function HoldLetter(props: HoldLetterProps) {
  const { hold, step, draft, sending } = props
  const { t } = useTranslation('watching')
  const wish = wishOf(step, draft)
  const mailOf = (asked: HoldWish) => holdMailQuery(hold.account.id, hold.id, asked)
  // The words themselves stand in their field, so only what is around them is written anew.
  const letter = useWritten(wishOf(step, { ...draft, text: '', found: '' }), mailOf)
  const missing = missingIn(step, draft)
  const hurdle = missing && {
    label: t(`hold.missing.${missing}`),
    clear: () => document.getElementById(`step-${missing}`)?.focus(),
  }
  return (
    <>
      <p className={pane.hint}>{useWhatFollows(props)}</p>
      <MailedForm
        letter={letter}
        mail={mailOf(wish)}
        send={t(`${step}.send`)}
        color={step === 'confirm' ? 'red' : 'green'}
        hurdle={hurdle}
        sending={sending}
      >
        <Paper letter={letter} lang={hold.account.locale}>
          {step === 'lift' ? (
            <PaperPart heading="why">
              <WordsField {...props} words="text" label={t('lift.text')} />
            </PaperPart>
          ) : (
            <ConfirmedParts {...props} letter={letter} />
          )}
        </Paper>
      </MailedForm>
    </>
  )
}

/** What contains what: a hold opens others only where those that stay are narrower. */
const widths = { import: 0, group: 1, account: 2 }

/** What the step opens again, or takes back, in numbers. */
function useWhatFollows({ step, hold }: HoldLetterProps): string {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const words = useHoldWords()
  if (step === 'lift') {
    const { unit, alsoHeld } = hold
    if (alsoHeld.length === 0) return t('lift.warning')
    const still = t('lift.still', { what: format.list(alsoHeld.map(words.unit)) })
    const opensOthers = alsoHeld.every((other) => widths[other.unit] < widths[unit])
    return opensOthers ? `${still} ${t('lift.others')}` : still
  }
  const { cases, partly } = hold.revokes
  const counted = (count: number) => ({ count, number: format.number(count) })
  return [
    ...(cases + partly === 0 ? [t('confirm.nothing')] : []),
    ...(cases > 0 ? [t('confirm.cases', counted(cases))] : []),
    ...(partly > 0 ? [t('confirm.partly', counted(partly))] : []),
  ].join(' ')
}

/** The reasons of a confirmed hold, with the findings and grounds where they will be read. */
function ConfirmedParts(props: HoldLetterProps & { letter: Written<MailPreview> }) {
  const { hold, draft, change, letter } = props
  const { t } = useTranslation('watching')
  const { locale } = hold.account
  const statement = letter.data?.statement
  return (
    <>
      <PaperPart heading="lookedAt">
        <PaperWords lang={locale} text={statement?.lookedAt} />
      </PaperPart>
      <PaperPart heading="found">
        <WordsField {...props} words="found" label={t('confirm.found')} />
      </PaperPart>
      <PaperPart heading="rule">
        <GroundField
          id="step-grounds"
          value={draft.grounds}
          onChange={(grounds) => change({ grounds })}
        />
        <PaperWords lang={locale} text={statement?.rule} />
      </PaperPart>
      <PaperPart heading="whatNow">
        <PaperWords lang={locale} text={statement?.whatNow} />
      </PaperPart>
    </>
  )
}

interface WordsFieldProps extends HoldLetterProps {
  words: 'text' | 'found'
  label: string
}

function WordsField({ hold, draft, change, words, label }: WordsFieldProps) {
  const { t } = useTranslation('watching')
  const { locale } = hold.account
  return (
    <Textarea
      id={`step-${words}`}
      aria-label={label}
      description={t(`inLanguage.${locale}`)}
      lang={locale}
      autosize
      minRows={4}
      maxRows={18}
      maxLength={20_000}
      data-mode-focus
      value={draft[words]}
      onChange={({ currentTarget: { value } }) => change({ [words]: value })}
    />
  )
}
