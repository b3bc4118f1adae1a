import { useTranslation } from 'react-i18next'
import { CountryChoice } from '../../../people/accounts/country-choice.tsx'
import { useCountryList } from '../../../people/accounts/use-country-list.ts'
import { fieldId, pointerOf } from '../fields/pointer.ts'
import { useWizard } from '../wizard-context.ts'

/** Where the recipients live, which decides whose law counts; the account's countries until it is said. */
export function RecipientCountries() {
  const { t } = useTranslation('wizard')
  const { kept, change, flush } = useWizard()
  const countryList = useCountryList()
  const { typed, server } = kept
  const countries = typed.content.countries ?? [...server.policy.countries]
  const assumed = t('countries.assumed', { countries: countryList(server.policy.countries) })
  return (
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
  )
}
