import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import packageFile from '../package.json' with { type: 'json' }
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

  test('--version says which version it is', async () => {
    assert.deepEqual(await freigabe(['--version']), {
      code: 0,
      out: `${packageFile.version}\n`,
      err: '',
    })
  })

  const misread: [string[], Record<'C' | 'de_DE.UTF-8', string>][] = [
    [
      ['--fast'],
      {
        C: 'There is no option --fast here.',
        'de_DE.UTF-8': 'Die Option --fast gibt es hier nicht.',
      },
    ],
    [
      ['--encoding'],
      { C: '--encoding needs a value.', 'de_DE.UTF-8': 'Nach --encoding fehlt der Wert.' },
    ],
    [
      ['--encoding', '--json'],
      { C: '--encoding needs a value.', 'de_DE.UTF-8': 'Nach --encoding fehlt der Wert.' },
    ],
    [['--json=yes'], { C: '--json takes no value.', 'de_DE.UTF-8': 'Zu --json gehört kein Wert.' }],
  ]
  for (const [options, said] of misread) {
    test(`${options.join(' ')} is wrong usage, which is said in the reader’s language`, async () => {
      for (const [LANG, words] of Object.entries(said)) {
        const { code, err } = await callFreigabe(['screen', 'list.csv', ...options], { LANG })
        assert.equal(code, 2)
        assert.ok(err.startsWith(`${words}\n`), err)
        assert.match(err, /freigabe screen --help/)
      }
    })
  }

  for (const options of [['--leave-out=-x'], ['--leave-out', '-']]) {
    test(`${options.join(' ')} names a file whose name begins with a dash`, async () => {
      const { code, err } = await callFreigabe(['screen', 'package.json', ...options])
      assert.equal(code, 3)
      assert.match(err, /^-x?: There is no such file\./)
    })
  }

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
