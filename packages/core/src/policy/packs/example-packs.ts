import type { PackLayer } from './pack-layer.ts'
import type { CollectionMethod, LocalText, Requirement } from './policy-pack.ts'

/** A small law pack and a house pack, for tests: every kind of requirement, every stance. */

const law: PackLayer = {
  id: 'de',
  version: 'de@2026-11-25',
  basis: 'law',
  country: 'DE',
  title: text('law'),
  notice: text('counsel must confirm'),
  sources: [{ id: 'uwg_7', title: '§ 7 UWG', read: '2026-11-25' }],
  principles: [{ id: 'consent', title: text('c'), text: text('c'), sources: ['uwg_7'] }],
  reminder: { may: [text('customers')], mayNot: [text('bought lists')] },
  generalRequirements: ['purpose'],
  methods: [
    method('purchased', 'forbidden', [], ['address_purchased']),
    method('customers', 'conditional', ['goods', 'discount', 'from', 'until', 'order_dates']),
    method('spoken', 'conditional', ['wording', 'proof'], []),
    method('form', 'allowed', ['link', 'wording', 'screenshot']),
  ],
  requirements: [
    requirement('purpose', 'long_text'),
    requirement('goods', 'choice', {
      choices: [
        { value: 'coffee', label: text('coffee') },
        { value: 'tea', label: text('tea') },
      ],
    }),
    requirement('discount', 'number', { range: { min: 0, max: 100, unit: text('percent') } }),
    requirement('from', 'date'),
    requirement('until', 'date', { notBefore: 'from' }),
    requirement('order_dates', 'records', { columns: [{ id: 'on', label: text('on') }] }),
    requirement('wording', 'text'),
    requirement('proof', 'file'),
    requirement('link', 'link', { directLink: { de: 'zum Formular', en: 'to the form' } }),
    requirement('screenshot', 'file', { necessity: 'recommended', gain: text('saves a question') }),
  ],
  grounds: [
    {
      code: 'address_purchased',
      title: text('bought'),
      rule: text('consent is yours'),
      question: text('from whom?'),
      source: 'uwg_7',
    },
  ],
  remedies: [{ code: 'collect', title: text('collect'), text: text('collect anew') }],
  conditions: [],
}

const officeDay = [{ from: '09:00', to: '17:00' }]

const house: PackLayer = {
  id: 'house',
  version: 'house@2026-11-25',
  basis: 'house',
  extends: 'de',
  title: text('house'),
  notice: text('beyond the law'),
  sources: [],
  principles: [{ id: 'recent', title: text('r'), text: text('r'), sources: [] }],
  reminder: { may: [], mayNot: [text('old lists')] },
  generalRequirements: ['sure'],
  methods: [
    opinion('spoken', 'forbidden', ['origin'], ['spoken_only']),
    opinion('form', 'allowed', ['site']),
    method('own_form', 'allowed', ['wording']),
  ],
  requirements: [
    requirement('sure', 'confirmation'),
    requirement('origin', 'long_text', { necessity: 'recommended', gain: text('helps') }),
    requirement('site', 'link', { necessity: 'recommended', gain: text('quicker') }),
  ],
  grounds: [{ code: 'spoken_only', title: text('spoken'), rule: text('r'), question: text('q?') }],
  remedies: [{ code: 'confirm', title: text('confirm'), text: text('have it confirmed') }],
  conditions: [
    {
      code: 'first_send_at_most',
      kind: 'first_send_at_most',
      label: text('small first'),
    },
  ],
  declaration: { version: '2026-11-25', text: text('true'), consequence: text('suspension') },
  calendar: {
    hours: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay, 6: [], 7: [] },
    closedDays: [],
  },
  promise: { businessDays: 1, atRiskShare: 0.25 },
  promises: { fast: { businessHours: 4 } },
  reminders: { notStarted: [7, 14], asked: [3, 10], renewal: [14, 3] },
  approval: { months: 24, renewalDays: 30 },
  lapseAfterDays: 30,
  sourceCap: { recipients: 5000, days: 30, sampledShare: 0.1 },
}

export const examplePacks = { law, house }

function text(words: string): LocalText {
  return { de: `${words} (de)`, en: `${words} (en)` }
}

function requirement(
  id: string,
  kind: Requirement['kind'],
  more: Partial<Requirement> = {},
): Requirement {
  return { id, kind, necessity: 'required', label: text(id), why: text(`why ${id}`), ...more }
}

function opinion(
  code: string,
  stance: CollectionMethod['stance'],
  requirements: string[],
  grounds: string[] = [],
) {
  const remedies = stance === 'allowed' ? [] : ['collect']
  const explanation = text(`${code} is ${stance}`)
  return { code, stance, explanation, grounds, remedies, requirements, sources: [] }
}

function method(...[code, ...rest]: Parameters<typeof opinion>) {
  return { ...opinion(code, ...rest), label: text(code), hint: text(`hint ${code}`) }
}
