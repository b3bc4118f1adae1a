import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attachment } from './attachment.ts'

test('a download is offered under the last part of its name alone, without what no file system takes', () => {
  const names = {
    '../../<b>liste.csv': '_b_liste.csv',
    'C:\\Users\\anna\\liste.csv': 'liste.csv',
    '..': 'file',
    '.bashrc': 'bashrc',
    'a\r\nb".csv': 'a__b_.csv',
    'rechnung\u202efdp.exe': 'rechnung_fdp.exe',
  }
  for (const [name, plain] of Object.entries(names)) {
    assert.equal(attachment(name), `attachment; filename="${plain}"; filename*=UTF-8''${plain}`)
  }
})

test('a name in another script keeps it for clients of today', () => {
  assert.equal(
    attachment('Kundenübersicht (1).csv'),
    `attachment; filename="Kunden_bersicht (1).csv"; filename*=UTF-8''Kunden%C3%BCbersicht%20%281%29.csv`,
  )
})

test('whatever a name holds, it makes one header that can be sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      assert.match(
        attachment(name),
        /^attachment; filename="[^"\\/]+"; filename\*=UTF-8''[^/\s'"]+$/,
      )
    }),
  )
})
