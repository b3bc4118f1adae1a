import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { shippedPacks } from '../packs/load-packs.ts'
import { type ReadPack, readPack } from '../packs/read-pack.ts'
import { reachFaults, ruleFaults } from './rule-faults.ts'

const files = ['base', 'eu', 'de', 'house']
const shipped = new Map(
  await Promise.all(files.map(async (id) => [id, await withoutRules(id)] as const)),
)

/** A shipped pack without its rules and examples, which come last. */
async function withoutRules(id: string): Promise<string> {
  const text = await readFile(join(shippedPacks, `${id}.yaml`), 'utf8')
  return text.replace(/^rules:$.*/ms, '')
}

/** A rule as YAML, whose expression begins at the seventh column of its own line. */
const rule = (id: string, when: string, then = '{ effect: flag }') => `
  - id: ${id}
    title: { de: Wort, en: Word }
    explanation: { de: Satz., en: Sentence. }
    when: >-
      ${when}
    then: ${then}`

const example = (id: string, facts: string, fired: string) => `
  - id: ${id}
    title: { de: Wort, en: Word }
    facts: ${facts}
    expect: { outcome: person, route: normal, fired: [${fired}] }`

/** The shipped packs without their rules, with these in the house pack instead. */
function withRules(rules: string, examples = ''): ReadPack[] {
  const house = `rules:${rules || ' []'}\n${examples && `examples:${examples}\n`}`
  return files.map((id) => read(id, id === 'house' ? house : ''))
}

function read(id: string, more: string): ReadPack {
  const pack = readPack(`${id}.yaml`, `${shipped.get(id)!}\n${more}`)
  assert.ok(!('faults' in pack), JSON.stringify(pack))
  return pack
}

/** The line of each fault with a caret at its column, and what is wrong there. */
function shown(packs: readonly ReadPack[], text: string) {
  return ruleFaults(packs).map(({ line, column, text: { en: message } }) => {
    const before = text.split('\n')
    return { at: before[line - 1]!.slice(column - 1), message }
  })
}

describe('faults of the rules in packs', () => {
  test('an expression’s fault is reported at its very line and column', () => {
    const rules = rule('odd', 'account.ageDays > 3\n      && account.agedays < 10')
    const packs = withRules(rules)
    const house = `${shipped.get('house')!}\nrules:${rules}\n`
    assert.deepEqual(shown(packs, house), [
      { at: 'account.agedays < 10', message: 'There is no fact account.agedays.' },
    ])
  })

  const faults: [name: string, rules: string, message: RegExp][] = [
    ['a type that does not fit', rule('odd', 'account.ageDays > "3"'), /does not work with/],
    ['an expression that breaks off', rule('odd', 'account.ageDays >'), /not an expression/],
    ['a rule without facts', rule('odd', '1 < 2'), /whatever the facts are/],
    ['a finding that no check has', rule('odd', '"old" in findings.info'), /never be old/],
    [
      'an answer that nobody asks for',
      rule('odd', 'answers["general/last_mail"] == "never"'),
      /No method and requirement are called general\/last_mail/,
    ],
    [
      'a choice that there is not',
      rule('odd', 'answers["general/last_mailing"] == "long_ago"'),
      /never be long_ago/,
    ],
    [
      'a finding that never weighs so much',
      rule('odd', '["random_names", "numbered_series"].exists(id, id in findings.warning)'),
      /can never be true of a case/,
    ],
    [
      'a share above 1',
      rule('odd', 'screening.confirmedShare >= 98.0'),
      /can never be true of a case/,
    ],
    [
      'an unknown ground',
      rule('odd', 'account.suspended', '{ effect: ask, ground: moody }'),
      /There is no ground moody/,
    ],
  ]
  for (const [name, rules, message] of faults) {
    test(name, () => {
      const [fault, ...more] = ruleFaults(withRules(rules))
      assert.match(fault!.text.en, message)
      assert.equal(fault!.file, 'house.yaml')
      assert.notEqual(fault!.text.de, fault!.text.en)
      assert.deepEqual(more, [])
    })
  }

  test('a rule of a law pack sees only what that pack and its bases have', () => {
    const rules = rule('odd', 'answers["general/last_mailing"] == "never"')
    const packs = withRules('').map((pack) =>
      pack.layer.id === 'de' ? read('de', `rules:${rules}\n`) : pack,
    )
    const [fault] = ruleFaults(packs)
    assert.equal(fault!.file, 'de.yaml')
    assert.match(fault!.text.en, /No method and requirement/)
  })

  test('an id that another pack has given away', () => {
    const rules = rule('twice', 'account.suspended')
    const packs = withRules(rules).map((pack) =>
      pack.layer.id === 'de' ? read('de', `rules:${rules}\n`) : pack,
    )
    assert.deepEqual(
      ruleFaults(packs).map(({ file, text }) => `${file} ${text.en}`),
      ['house.yaml Another pack already has the rule twice.'],
    )
  })

  test('an example that is like one that does not come before it', () => {
    const packs = withRules(
      rule('odd', 'account.suspended'),
      example('one', '{}\n    like: two', ''),
    )
    assert.deepEqual(
      ruleFaults(packs).map(({ text }) => text.en),
      ['There is no earlier example two.'],
    )
  })

  test('an example with facts that no case can have', () => {
    const facts = `{
      account.suspended: true, screening.roleShare: 20, findings.warning: [random_names],
      findings.notice: [duplicates], findings.info: [duplicates, free_mail] }`
    const packs = withRules(rule('odd', 'account.suspended'), example('one', facts, 'odd'))
    assert.deepEqual(
      ruleFaults(packs).map(({ text }) => /of ([\w.]+),/.exec(text.en)?.[1]),
      ['findings.notice', 'findings.warning', 'screening.roleShare'],
    )
  })

  test('a rule that no example makes true', () => {
    const rules = rule('seen', 'account.suspended') + rule('unseen', 'account.ageDays > 9')
    const packs = withRules(rules, example('one', '{ account.suspended: true }', 'seen'))
    assert.deepEqual(ruleFaults(packs), [])
    assert.deepEqual(
      reachFaults(packs).map(({ text }) => text.en),
      ['No example makes unseen true.'],
    )
  })
})

describe('what a pack cannot say', () => {
  const said: [name: string, rules: string, message: RegExp][] = [
    ['a rejection', rule('no', 'account.suspended', '{ effect: reject }'), /but never reject/],
    ['an effect without its object', rule('no', 'true', '{ effect: ask }'), /rules\.0\.then/],
    [
      'a rule in one language',
      rule('no', 'true').replace(', en: Sentence.', ''),
      /English text is missing/,
    ],
  ]
  for (const [name, rules, message] of said) {
    test(name, () => {
      const pack = readPack('house.yaml', `${shipped.get('house')!}\nrules:${rules}\n`)
      assert.ok('faults' in pack)
      assert.match(pack.faults[0]!.text.en, message)
    })
  }

  test('a fact that there is not, or of another type', () => {
    for (const facts of ['{ account.age: 3 }', '{ account.ageDays: old }']) {
      const examples = `examples:${example('one', facts, '')}`
      const text = `${shipped.get('house')!}\n${examples}\n`
      const pack = readPack('house.yaml', text)
      assert.ok('faults' in pack)
      assert.match(pack.faults[0]!.text.en, /account\.age/)
    }
  })
})
