import { countText, type Text } from '../text.ts'
import type { Check } from './check.ts'
import { companyOrder } from './origin/company-order.ts'
import { drawnNames } from './origin/drawn-names.ts'
import { emptyRegions } from './origin/empty-regions.ts'
import { hostedSignUps } from './origin/hosted-sign-ups.ts'
import { imprintAddresses } from './origin/imprint-addresses.ts'
import { mixedOffices } from './origin/mixed-offices.ts'
import { nameGrid } from './origin/name-grid.ts'
import { OriginWatch } from './origin/origin-watch.ts'
import { phoneSeries } from './origin/phone-series.ts'
import { PlaceWatch } from './origin/place-watch.ts'
import { placesApart } from './origin/places-apart.ts'
import { type Measure, sentence, together } from './weighed-part.ts'

/** In the order in which they are told. */
export const originParts = {
  hosted_sign_ups: hostedSignUps,
  imprint_addresses: imprintAddresses,
  mixed_offices: mixedOffices,
  company_order: companyOrder,
  name_grid: nameGrid,
  drawn_names: drawnNames,
  phone_series: phoneSeries,
  places_apart: placesApart,
  empty_regions: emptyRegions,
} as const

export type OriginPartId = keyof typeof originParts

export interface UnlikelyOriginFacts {
  /** How many times as often collected and made-up lists look like this as grown ones do: the product over the groups. */
  times: number
  /** What could be measured, those of no weight among them. */
  parts: MeasuredOrigin[]
}

export interface MeasuredOrigin extends Measure {
  id: OriginPartId
}

const ids = Object.keys(originParts) as OriginPartId[]

/** Weighs together how a list that was collected or made up differs from one that grew, as `unlikely_records` does. */
export const unlikelyOrigin: Check<'unlikely_origin', UnlikelyOriginFacts, 'notice' | 'warning'> = {
  id: 'unlikely_origin',
  title: {
    de: 'Eine Liste, die kaum gewachsen sein kann',
    en: 'A list that can hardly have grown',
  },
  question: {
    de: 'Sieht die Liste aus wie eine, für die Menschen sich angemeldet haben?',
    en: 'Does the list look like one for which people signed up?',
  },
  why: {
    de: 'Von Webseiten gesammelte und von Programmen erzeugte Adressen unterscheiden sich von denen, die Menschen eintragen. Das Gewicht ist an simulierten Listen gezählt, ehrlichen wie gefälschten. Es ersetzt keine Frage: Bitten Sie um das, was die Herkunft belegt, und nennen Sie dabei keine Messwerte.',
    en: 'Addresses that were collected from web pages or made by programs differ from those that people enter. The weight was counted on simulated lists, honest and forged ones. It replaces no question: ask for what proves the origin, and name no figures when you do.',
  },
  kind: 'address',
  forDesk: true,
  parts: Object.values(originParts),
  weights: ['notice', 'warning'],
  thresholds: { notice: 10, warning: 100 },
  begin({ roles }) {
    const watch = new OriginWatch()
    const places = new PlaceWatch()
    const hasIps = roles.has('signup_ip')
    const hasPlaces = roles.has('phone') || roles.has('postcode')
    return {
      ...((hasIps || hasPlaces) && {
        row(view) {
          if (hasIps) watch.addRow(view)
          if (hasPlaces) places.add(view)
        },
      }),
      recipient: (address, hash, beginning) => watch.add(address, hash, beginning),
      facts(totals) {
        const seen = { ...watch.finish(totals), ...places.finish(totals) }
        const parts = ids.flatMap((id) => {
          const measure = originParts[id].measure(seen)
          return measure === null ? [] : [{ id, ...measure }]
        })
        return parts.length === 0 ? null : { times: together(parts, originParts), parts }
      },
    }
  },
  severity({ times }, { notice, warning }) {
    if (times >= warning!) return 'warning'
    return times >= notice! ? 'notice' : null
  },
  headline: ({ times }) => ({
    de: `${countText(times, 'de')}-mal so oft gesammelt oder erzeugt`,
    en: `${countText(times, 'en')} times as often collected or made up`,
  }),
  describe({ parts, times }) {
    const list = (language: keyof Text) =>
      parts
        .filter((part) => part.times > 1)
        .map((part) => sentence(originParts[part.id], part, language))
        .join(' ')
    return {
      de: `${list('de')} Zusammen sehen gesammelte oder erzeugte Listen ${countText(times, 'de')}-mal so oft so aus wie ehrliche.`,
      en: `${list('en')} Together, collected or made-up lists look like this ${countText(times, 'en')} times as often as honest ones.`,
    }
  },
}
