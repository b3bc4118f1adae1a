import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { commands } from './commands.ts'
import { callFreigabe } from './testing/call-freigabe.ts'
import { freigabe } from './testing/run-freigabe.ts'

describe('the command line', () => {
  test('without a command it lists all commands and ends well', async () => {
    const { code, out } = await freigabe([])
    assert.equal(code, 0)
    for (const name of Object.keys(commands)) assert.match(out, new RegExp(`^  ${name} `, 'm'))
  })

  for (const name of Object.keys(commands)) {
    test(`${name} --help says how it is called, in German and English`, async () => {
      const english = await callFreigabe([name, '--help'])
      const german = await callFreigabe([name, '--help'], { LANG: 'de_DE.UTF-8' })
      for (const { code, out } of [english, german]) {
        assert.equal(code, 0)
        assert.match(out, new RegExp(`^freigabe ${name}`))
      }
      assert.notEqual(english.out, german.out)
    })
  }

  test('an unknown command is wrong usage and points to the help', async () => {
    const { code, err } = await freigabe(['approve'])
    assert.equal(code, 2)
    assert.match(err, /no command “approve”.*--help/)
  })

  test('an unknown option is wrong usage', async () => {
    const { code, err } = await callFreigabe(['screen', 'list.csv', '--fast'])
    assert.equal(code, 2)
    assert.match(err, /--fast/)
    assert.match(err, /freigabe screen --help/)
  })

  test('too few and too many words are wrong usage', async () => {
    assert.equal((await callFreigabe(['screen'])).code, 2)
    assert.equal((await callFreigabe(['screen', 'a.csv', 'b.csv'])).code, 2)
  })

  test('every fault of the configuration is told at once, without a stack trace', async () => {
    const { code, err } = await freigabe(['serve'], { PORT: 'eighty', FREIGABE_COUNTRY: 'Germany' })
    assert.equal(code, 3)
    assert.match(err, /PORT/)
    assert.match(err, /FREIGABE_COUNTRY/)
    assert.doesNotMatch(err, /\n\s+at /)
  })

  test('with DATABASE_URL every missing key is named', async () => {
    const { code, err } = await callFreigabe(['worker'], {
      DATABASE_URL: 'postgres://localhost/none',
    })
    assert.equal(code, 3)
    for (const key of ['SESSION', 'SKETCH', 'SEALING', 'SIGNING']) {
      assert.match(err, new RegExp(`FREIGABE_${key}_KEY`))
    }
  })
})
