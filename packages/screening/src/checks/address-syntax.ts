import { type AddressFault, addressFaultTexts } from '../address/address-fault.ts'
import { MaskedExamples } from '../counting/masked-examples.ts'
import { counted, percent, shareOf } from '../text.ts'
import { type Check, present, severities, share, sum, weigh } from './check.ts'

export interface AddressSyntaxFacts {
  addresses: number
  invalid: number
  byReason: Partial<Record<AddressFault, number>>
  examples: string[]
}

export const addressSyntax: Check<'address_syntax', AddressSyntaxFacts> = {
  id: 'address_syntax',
  title: { de: 'Ungültige Adressen', en: 'Invalid addresses' },
  question: {
    de: 'Ist jede Adresse so geschrieben, dass an sie zugestellt werden kann?',
    en: 'Is every address written so that mail can reach it?',
  },
  why: {
    de: 'Bei ungültigen Adressen kommt nichts an. Viele davon sprechen für eine Liste, die abgetippt, gesammelt oder alt ist; sie schaden der Zustellung aller.',
    en: 'Mail cannot reach invalid addresses. Many of them suggest that a list was typed by hand, gathered or is old; they harm delivery for everybody.',
  },
  kind: 'address',
  weights: severities,
  thresholds: { usual: 0.003, notice: 0.005, warning: 0.05, serious: 0.15 },
  begin() {
    const examples = new MaskedExamples()
    return {
      invalid: (cell) => examples.offer(cell),
      facts: ({ valid, invalid }) => ({
        addresses: valid + sum(invalid),
        invalid: sum(invalid),
        byReason: present(invalid),
        examples: examples.masks(),
      }),
    }
  },
  severity: ({ invalid, addresses }, steps) => weigh(invalid, addresses, steps),
  headline: ({ invalid, addresses }) => shareOf('addresses', share(invalid, addresses)),
  describe({ invalid, addresses }) {
    const broken = counted(
      invalid,
      { de: 'Adresse ist', en: 'address is' },
      { de: 'Adressen sind', en: 'addresses are' },
    )
    const part = share(invalid, addresses)
    return {
      de: `${broken.de} ungültig (${percent(part, 'de')}).`,
      en: `${broken.en} invalid (${percent(part, 'en')}).`,
    }
  },
  chart: ({ invalid: whole, byReason }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: Object.entries(byReason)
      .sort(([, one], [, other]) => other - one)
      .map(([reason, count]) => ({ label: addressFaultTexts[reason as AddressFault], count })),
  }),
}
