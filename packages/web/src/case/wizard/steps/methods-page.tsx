import type { Suggestion } from '@freigabe/contract'
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { PlainList } from '../../../parts/table/plain-list.tsx'
import { useCountryList } from '../../../people/accounts/countries.ts'
import { CountryChoice } from '../../../people/accounts/country-choice.tsx'
import { MistakesAt } from '../fields/mistakes-at.tsx'
import { fieldId, pointerOf } from '../fields/pointer.ts'
import { SuggestionAt } from '../fields/suggestion-at.tsx'
import { useWizard } from '../wizard-context.ts'
import { WizardForm } from '../wizard-form.tsx'
import { ChosenMethod } from './chosen-method.tsx'
import { MethodPicker } from './method-picker.tsx'
import classes from './methods-page.module.css'
import { ReuseSubmission } from './reuse-submission.tsx'

/** Step 2 begins: the methods by which the recipients were collected, and their shares. */
export function MethodsPage() {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const { kept, change, faultAt } = useWizard()
  const { methods, overlapping = false } = kept.typed.content
  const sum = methods.reduce((total, { share }) => total + share, 0)
  const isRight = overlapping ? sum >= 100 : sum === 100
  const add = (code: string) => {
    const rest = Math.max(0, 100 - sum)
    change({ methods: [...methods, { code, share: rest }] })
  }
  return (
    <WizardForm
      title={t('methods.title')}
      lead={t(methods.length > 1 ? 'methods.leadSeveral' : 'methods.lead')}
    >
      <ReuseSubmission />
      <RecipientCountries />
      {methods.length > 0 && (
        <div className={classes.chosen}>
          <PlainList gap="sm">
            {methods.map((method, place) => (
              <ChosenMethod
                key={method.code}
                place={place}
                method={method}
                alone={methods.length === 1}
                settled={isRight && methods.every(({ share }) => share > 0)}
                onShare={(share) =>
                  change({
                    methods: methods.map((each, at) => (at === place ? { ...each, share } : each)),
                  })
                }
                onRemove={() => change(without(methods, place, overlapping))}
              />
            ))}
          </PlainList>
          {methods.length > 1 && (
            <>
              <p role="status" className={classes.sum} data-right={isRight || undefined}>
                {t(isRight ? 'methods.sumRight' : 'methods.sumWrong', {
                  sum: format.percent(sum / 100),
                })}
              </p>
              <Checkbox
                label={t('methods.overlap')}
                description={t('methods.overlapHint')}
                checked={overlapping}
                onChange={({ currentTarget: { checked } }) =>
                  change({ overlapping: checked || undefined })
                }
              />
            </>
          )}
        </div>
      )}
      <MethodPicker
        id={fieldId(pointerOf('methods'))}
        chosen={methods.map(({ code }) => code)}
        fault={methods.length === 0 ? faultAt(pointerOf('methods')) : undefined}
        onAdd={add}
      />
    </WizardForm>
  )
}

/** Where the recipients live, which decides whose law applies; by default the account's countries. */
function RecipientCountries() {
  const { t } = useTranslation('wizard')
  const { kept, change, flush } = useWizard()
  const countryList = useCountryList()
  const { typed, server } = kept
  const countries = typed.content.countries ?? [...server.policy.countries]
  const assumed = t('countries.assumed', { countries: countryList(server.policy.countries) })
  return (
    <div>
      <CountryChoice
        id={fieldId(pointerOf('countries'))}
        label={t('countries.label')}
        description={
          countries.length === 0 ? `${t('countries.hint')} ${assumed}` : t('countries.hint')
        }
        value={countries}
        onChange={(stated) => {
          change({ countries: stated })
          void flush()
        }}
      />
      <SuggestionAt
        pointer={pointerOf('countries')}
        stated={typed.content.countries}
        shown={(found) => countryList(listOf(found).filter((code) => !countries.includes(code)))}
        onTake={(found) => change({ countries: [...new Set([...countries, ...listOf(found)])] })}
      />
      <MistakesAt pointer={pointerOf('countries')} />
    </div>
  )
}

const listOf = (value: Suggestion['value']) => (Array.isArray(value) ? value : [])

/** A removed method's share goes to the remaining one, so a single method is always 100 %. */
function without(methods: { code: string; share: number }[], place: number, overlapping: boolean) {
  const left = methods.filter((_method, at) => at !== place)
  if (left.length > 1) return { methods: left, overlapping: overlapping || undefined }
  return { methods: left.map((method) => ({ ...method, share: 100 })), overlapping: undefined }
}
