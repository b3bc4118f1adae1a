import { generalLaw, type LocalText, mergePacks, type PolicyPack, packsFor } from '@freigabe/core'
import type { ReadPack } from '../packs/read-pack.ts'
import type { PolicyFault } from './policy-faults.ts'

/** What every policy must settle. */
const parts = [
  'declaration',
  'calendar',
  'promise',
  'reminders',
  'approval',
  'lapseAfterDays',
  'sourceCap',
] as const

/** Stands for every country without a pack of its own. */
const elsewhere = ''
const withoutPack: LocalText = { de: 'einem Land ohne Regelwerk', en: 'a country without a pack' }

/**
 * Faults of the policies that packs make together, for every home and every country of recipients: parts that
 * none states, methods on which none takes a stance, forbidden methods without a rule or a way forward, and
 * questions by rule on a ground whose rule none states. A fault that several policies share is reported once.
 *
 * @param packs whose references are in order
 */
export function combinationFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const countries = packs.flatMap(({ layer: { country } }) => country ?? [])
  const places = [...countries.filter((country) => country !== generalLaw), elsewhere]
  const faults = places.flatMap((home) =>
    places.flatMap((country) => {
      const layers = packs.map(({ layer }) => layer)
      const chosen = packsFor(layers, home, [country])
      const inForce = chosen.map((layer) => packs[layers.indexOf(layer)]!)
      const open = [...unstatedParts(inForce), ...methodsWithoutStance(inForce, home)]
      if (open.length > 0) return open
      const policy = mergePacks(chosen)
      return [...deadEnds(inForce, policy), ...asksWithoutGround(inForce, policy)]
    }),
  )
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}

function unstatedParts(packs: readonly ReadPack[]): PolicyFault[] {
  return parts
    .filter((part) => packs.every(({ layer }) => layer[part] === undefined))
    .map((part) => packs.at(-1)!.faultAt([], 'part_unstated', { part }))
}

function methodsWithoutStance(packs: readonly ReadPack[], home: string): PolicyFault[] {
  const place = home || withoutPack
  const judged = new Set(
    packs.flatMap(({ layer }) =>
      layer.methods.filter(({ stance }) => stance).map(({ code }) => code),
    ),
  )
  return packs.flatMap(({ layer, faultAt }) =>
    layer.methods.flatMap(({ code: method }, at) =>
      judged.has(method)
        ? []
        : [faultAt(['methods', at], 'method_without_stance', { method, home: place })],
    ),
  )
}

function deadEnds(packs: readonly ReadPack[], { methods, grounds }: PolicyPack): PolicyFault[] {
  const ruled = new Set(grounds.map(({ code }) => code))
  return methods
    .filter(({ stance }) => stance === 'forbidden')
    .flatMap(({ code, grounds, remedies, rulings }) => {
      const { layer, faultAt } = packs.find((pack) => pack.layer.id === rulings[0]!.pack)!
      const path = ['methods', layer.methods.findIndex((method) => method.code === code)]
      return [
        ...grounds
          .filter((ground) => !ruled.has(ground))
          .map((ground) => faultAt(path, 'ground_without_rule', { ground })),
        ...(remedies.length > 0 ? [] : [faultAt(path, 'no_way_forward', { method: code })]),
      ]
    })
}

function asksWithoutGround(packs: readonly ReadPack[], { grounds }: PolicyPack): PolicyFault[] {
  const ruled = new Set(grounds.map(({ code }) => code))
  return packs.flatMap(({ layer, faultAt }) =>
    (layer.rules ?? []).flatMap(({ then }, at) =>
      then.effect !== 'ask' || ruled.has(then.ground)
        ? []
        : [faultAt(['rules', at, 'then'], 'ground_without_rule', { ground: then.ground })],
    ),
  )
}
