import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRandomName } from './random-names.ts'

function isRandom(name: string): boolean {
  const bytes = new TextEncoder().encode(`${name}@gmx.de`)
  return isRandomName(bytes, bytes.length - '@gmx.de'.length)
}

const given = `
  anna.weber bschwarz jdoe m.schmidt1974 sonnenschein76 grzegorz.brzeczyszczykiewicz krzysztof
  wojciechowski szczepanski nguyenthiphuong krishnamurthy subramanian chukwuemeka mkhize
  xiaoming.zhang yilmaz.oguzhan llewellyn gwyneth sjoerd schuhmacher familie.pfitzner rwefan fcb04
  hgschulz62 kfz-meister srb ng.thi info4711 buero-muenchen u2fan 4711 1980 a1b2c3 dr.med.vogt
  sh4d0wr3ap3r n1nj4m4st3r sh4d0wweber826 hyunjin vlcek hrvoje dzsenifer mihaly kuehlschrank nachtschicht strumpf+shop-x7k2p9q1 müller.jürgen
`
const drawn = `
  xkqvjwbz qpfhzxtk wvbnmkjq.zxqv x7k2p9q1 3f9a1c7e02bd jx4kq9zt bqxzvkgm81 hjkwqpvx
`

for (const name of given.trim().split(/\s+/)) {
  test(`${name} does not look drawn`, () => assert.equal(isRandom(name), false))
}

for (const name of drawn.trim().split(/\s+/)) {
  test(`${name} looks drawn`, () => assert.equal(isRandom(name), true))
}
