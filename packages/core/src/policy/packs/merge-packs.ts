import { type DeliveryTerms, usualDeliveryTerms } from '../../sources/delivery-terms.ts'
import { usualSteps } from '../../watching/steps/step-terms.ts'
import { mergeWatching } from './merge-watching.ts'
import type { GroundLayer, MethodLayer, PackLayer } from './pack-layer.ts'
import { generalLaw } from './packs-for.ts'
import type {
  Basis,
  CollectionMethod,
  Condition,
  ConditionKind,
  Ground,
  LocalText,
  PolicyPack,
  Ruling,
  ScreeningPolicy,
  Stance,
} from './policy-pack.ts'

/**
 * Merges packs into the effective policy. The strictest stance on a method wins, and lists are combined. For
 * everything else the last pack that states it wins; promises by route or kind of request and thresholds of
 * the screening are merged one by one, and of the limits for what comes back the strictest wins.
 *
 * @param layers the packs in the order of `packsFor`: shared words, law, house rules
 * @throws {RangeError} if no pack states something that a policy must have
 */
export function mergePacks(layers: readonly PackLayer[]): PolicyPack {
  return {
    id: layers.map(({ id }) => id).join('+'),
    version: layers.map(({ version }) => version).join('+'),
    title: joined(
      layers.filter(({ basis }) => basis !== 'none').map(({ title }) => title),
      ' · ',
    ),
    packs: layers.map(({ id, version, title, notice }) => ({ id, version, title, notice })),
    sources: layers.flatMap(({ sources }) => sources),
    principles: layers.flatMap(({ basis, principles }) =>
      basis === 'none' ? [] : principles.map((principle) => ({ ...principle, basis })),
    ),
    reminder: {
      may: distinct(layers.flatMap(({ reminder }) => reminder.may)),
      mayNot: distinct(layers.flatMap(({ reminder }) => reminder.mayNot)),
    },
    methods: mergeMethods(layers),
    generalRequirements: [...new Set(layers.flatMap((layer) => layer.generalRequirements))],
    requirements: layers.flatMap(({ requirements }) => requirements),
    grounds: mergeGrounds(layers),
    remedies: layers.flatMap(({ remedies }) => remedies),
    conditions: layers.flatMap(({ conditions }) =>
      conditions.map((condition) => ({ ...condition, ...conditionTraits[condition.kind] })),
    ),
    rules: layers.flatMap(({ id, basis, rules = [] }) =>
      basis === 'none' ? [] : rules.map((rule) => ({ ...rule, pack: id, basis })),
    ),
    declaration: lastStated(layers, 'declaration'),
    calendar: lastStated(layers, 'calendar'),
    promise: lastStated(layers, 'promise'),
    promises: Object.assign({}, ...layers.map(({ promises }) => promises)),
    requests: Object.assign({}, ...layers.map(({ requests }) => requests)),
    reminders: lastStated(layers, 'reminders'),
    approval: lastStated(layers, 'approval'),
    lapseAfterDays: lastStated(layers, 'lapseAfterDays'),
    sourceCap: lastStated(layers, 'sourceCap'),
    routing: { ...usualRouting, ...layers.findLast(({ routing }) => routing)?.routing },
    deliveries: deliveryTermsOf(layers),
    integrity: { ...usualIntegrity, ...layers.findLast(({ integrity }) => integrity)?.integrity },
    goodwill: layers.findLast(({ goodwill }) => goodwill)?.goodwill ?? usualGoodwill,
    watching: mergeWatching(layers.flatMap(({ watching }) => watching ?? [])),
    steps: layers.findLast(({ steps }) => steps)?.steps ?? usualSteps,
    screening: { thresholds: mergeThresholds(layers) },
  }
}

/** Where no pack says otherwise. */
const usualRouting: PolicyPack['routing'] = {
  sampleShare: 0,
  doubleReviewShare: 0,
  earned: { badShare: 0.01, accounts: 50 },
  limit: { days: 90, lists: 10, recipients: 10_000 },
  firstList: { methods: [], importedBy: [] },
  proven: { sent: 500 },
}
const usualIntegrity: PolicyPack['integrity'] = {
  hearingDays: 7,
  recordDays: 5,
  appealMonths: 6,
}
const usualGoodwill: PolicyPack['goodwill'] = { windowDays: 60, figuresDays: 7 }

/**
 * What the number of a condition of each kind counts, and whether the gate can watch it. A pack cannot change
 * this: it does not know what the gate is told.
 */
const conditionTraits: Readonly<Record<ConditionKind, Pick<Condition, 'counts' | 'enforceable'>>> =
  {
    first_send_at_most: { counts: 'recipients', enforceable: true },
    only_after_cleaned_reimport: { counts: null, enforceable: true },
    expires_after: { counts: 'days', enforceable: true },
    reconfirm_by: { counts: 'days', enforceable: true },
    in_steps: { counts: null, enforceable: true },
  }

/** Laws of several countries can carry the same reminder; it is said once. */
function distinct(texts: readonly LocalText[]): LocalText[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()]
}

function mergeThresholds(layers: readonly PackLayer[]): ScreeningPolicy['thresholds'] {
  const merged: Record<string, Record<string, number>> = {}
  for (const { screening } of layers) {
    for (const [check, figures] of Object.entries(screening?.thresholds ?? {})) {
      merged[check] = { ...merged[check], ...figures }
    }
  }
  return merged
}

function joined(texts: readonly LocalText[], by: string): LocalText {
  return {
    de: texts.map(({ de }) => de).join(by),
    en: texts.map(({ en }) => en).join(by),
  }
}

/** The stances, from open to shut. */
const strictness: readonly Stance[] = ['allowed', 'conditional', 'forbidden']

/**
 * One method for each code that any pack names, allowed ones first. The strictest stance wins; where packs
 * agree, the nearest one is named: the law of the home before the law of other countries, before general law,
 * before house rules. A forbidden method asks only for what the packs that forbid it ask: nothing else the
 * customer supplies would open it.
 *
 * @throws {RangeError} on a method that no pack names or takes a stance on
 */
function mergeMethods(layers: readonly PackLayer[]): CollectionMethod[] {
  const codes = new Set(layers.flatMap(({ methods }) => methods.map(({ code }) => code)))
  return [...codes].map((code) => mergeMethod(layers, code)).sort(byStrictness)
}

function mergeMethod(layers: readonly PackLayer[], code: string): CollectionMethod {
  const said = saidOf(layers, code).map(({ said }) => said)
  const rulings = rulingsOf(layers, code)
  const [strictest] = rulings
  if (!strictest) throw new RangeError(`No pack takes a stance on ${code}.`)
  const { stance, basis, explanation } = strictest
  const forbidding = said.filter((one) => stance === 'forbidden' && one.stance === stance)

  return {
    code,
    stance,
    basis,
    explanation,
    label: lastStated(said, 'label', code),
    hint: lastStated(said, 'hint', code),
    group: said.findLast(({ group }) => group)?.group ?? null,
    synonyms: joined(
      said.flatMap(({ synonyms }) => synonyms ?? []),
      ', ',
    ),
    rulings,
    grounds: union(forbidding.map(({ grounds }) => grounds)),
    remedies: union([...forbidding, ...said].map(({ remedies }) => remedies)),
    requirements: union(
      (stance === 'forbidden' ? forbidding : said).map(({ requirements }) => requirements),
    ),
    checkedBy: union([
      ...said.map(({ checkedBy = [] }) => checkedBy),
      // Nothing need speak against what is forbidden.
      ...(stance === 'forbidden'
        ? []
        : layers.map(({ methodsCheckedBy = [] }) => methodsCheckedBy)),
    ]),
    explains: union(said.map(({ explains = [] }) => explains)),
    sources: union(said.map(({ sources }) => sources)),
  }
}

/** Strictest first, and nearest first among equals. */
function rulingsOf(layers: readonly PackLayer[], code: string): Ruling[] {
  const opinions = saidOf(nearestFirst(layers), code)
    .flatMap(({ layer: { id, basis, country }, said: { stance, explanation } }) =>
      stance && explanation ? [{ pack: id, basis, stance, explanation, country }] : [],
    )
    .sort((one, other) => byStrictness(other, one))
  const ofCountries = opinions.filter(({ country }) => country && country !== generalLaw)
  return opinions
    .filter(
      (opinion) =>
        opinion.country !== generalLaw ||
        ofCountries.every((national) => byStrictness(national, opinion) < 0),
    )
    .map(({ country: _, ...ruling }) => ruling)
}

function saidOf<Layer extends PackLayer>(layers: readonly Layer[], code: string) {
  return layers.flatMap((layer) =>
    layer.methods
      .filter((method) => method.code === code)
      .map((said: MethodLayer) => ({ layer, said })),
  )
}

function byStrictness(one: { stance: Stance }, other: { stance: Stance }): number {
  return strictness.indexOf(one.stance) - strictness.indexOf(other.stance)
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())]
}

/**
 * One ground for each code whose rule a pack states: law first, then house rules. Where several packs state
 * it, the nearest one's rule stands; words without a rule make no ground.
 */
function mergeGrounds(layers: readonly PackLayer[]): Ground[] {
  const codes = new Set(layers.flatMap(({ grounds }) => grounds.map(({ code }) => code)))
  const merged = [...codes].flatMap((code) => mergeGround(layers, code) ?? [])
  return ['law', 'house'].flatMap((basis) => merged.filter((ground) => ground.basis === basis))
}

function mergeGround(layers: readonly PackLayer[], code: string): Ground | undefined {
  for (const { basis, grounds } of nearestFirst(layers)) {
    const { rule, source } = grounds.find((ground) => ground.code === code) ?? {}
    if (!rule) continue
    const said: GroundLayer[] = layers.flatMap((layer) =>
      layer.grounds.filter((ground) => ground.code === code),
    )
    const title = lastStated(said, 'title', code)
    const question = lastStated(said, 'question', code)
    const remedies = union(said.map(({ remedies = [] }) => remedies))
    const restsOn = union(said.map(({ restsOn = [] }) => restsOn))
    return { code, basis, title, rule, question, remedies, restsOn, ...(source && { source }) }
  }
  return undefined
}

/** A pack that takes stances and states rules: law or house rules, not shared words. */
type RulingLayer = PackLayer & { basis: Basis }

/**
 * The packs that rule, nearest first, so that the nearest of several that agree is named: the law of the home
 * and of the other countries, general law, house rules.
 */
function nearestFirst(layers: readonly PackLayer[]): RulingLayer[] {
  return layers
    .filter((layer): layer is RulingLayer => layer.basis !== 'none')
    .sort((one, other) => distance(one) - distance(other))
}

function distance({ basis, country }: RulingLayer): number {
  if (basis === 'house') return 2
  return country === generalLaw ? 1 : 0
}

/**
 * The part as the last pack to state it has it.
 *
 * @param of the thing that it is a part of, for the message
 * @throws {RangeError} if none states it
 */
function lastStated<Said extends object, Part extends keyof Said & string>(
  said: readonly Said[],
  part: Part,
  of?: string,
): NonNullable<Said[Part]> {
  const stated = said.findLast((one) => one[part] !== undefined)?.[part]
  if (stated == null) throw new RangeError(`No pack states ${of ? `the ${part} of ${of}` : part}.`)
  return stated
}

/** A pack that was published before there was a term for something has the usual one. */
function deliveryTermsOf(layers: readonly PackLayer[]): DeliveryTerms {
  const said = layers.findLast(({ deliveries }) => deliveries)?.deliveries
  const deviations = { ...usualDeliveryTerms.deviations, ...said?.deviations }
  return { ...usualDeliveryTerms, ...said, deviations }
}
