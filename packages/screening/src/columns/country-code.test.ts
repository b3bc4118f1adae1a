import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countryCode } from './country-code.ts'

const written: [code: string, names: string[]][] = [
  ['DE', ['DE', 'de', 'D', 'DEU', 'Deutschland', 'Germany', 'Allemagne', 'Alemania', 'Germania']],
  ['DE', ['Duitsland', 'Niemcy', 'DEUTSCHLAND', 'Bundesrepublik Deutschland', 'BRD']],
  ['AT', ['A', 'AUT', 'Österreich', 'Oesterreich', 'Austria', 'Autriche', 'Oostenrijk']],
  ['CH', ['Schweiz', 'Suisse', 'Svizzera', 'Switzerland', 'Zwitserland', 'Szwajcaria', 'CHE']],
  ['GB', ['UK', 'United Kingdom', 'Großbritannien', 'Great Britain', 'England', 'Royaume-Uni']],
  ['NL', ['Niederlande', 'Holland', 'The Netherlands', 'Nederland', 'Pays-Bas', 'Holandia']],
  ['US', ['USA', 'United States', 'United States of America', 'Vereinigte Staaten', 'États-Unis']],
  ['CZ', ['Tschechien', 'Czech Republic', 'Czechia', 'Czechy']],
  ['TR', ['Türkei', 'Turkey', 'Türkiye', 'Turquie']],
  ['GR', ['EL', 'GRC', 'Griechenland', 'Greece']],
]

for (const [code, names] of written) {
  test(`${code} is known as ${names.join(', ')}`, () => {
    for (const name of names) assert.equal(countryCode(name), code, name)
  })
}

test('what names no country has no code', () => {
  for (const text of [
    '',
    'EU',
    'Europa',
    'ZZ',
    'XY',
    'Hamburg',
    'Bayern',
    'Unbekannt',
    '49',
    'UN',
  ]) {
    assert.equal(countryCode(text), null, text)
  }
})
