import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suppressionFormats, suppressionSender } from './suppression-senders.ts'

function senderOf(header: string, ...lines: string[]): string | null {
  const rows = lines.map((line, i) => ({ line: i + 2, cells: line.split(',') }))
  return suppressionSender(header.split(','), rows)
}

const exports: [sender: string, header: string, row: string][] = [
  ['Mailchimp', 'Email Address,First Name,UNSUB_TIME,UNSUB_REASON', 'a@gmx.de,A,2026-01-02,NORMAL'],
  ['Mailchimp', 'Email Address,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE', 'a@gmx.de,2026-01-02,Winter'],
  ['SendGrid', 'reason,email,created,status', '550 5.1.1,a@gmx.de,1700000000,5.1.1'],
  [
    'Postmark',
    'EmailAddress,SuppressionReason,Origin,CreatedAt',
    'a@gmx.de,HardBounce,Recipient,x',
  ],
  ['Mailgun', 'address,code,error,created_at', 'a@gmx.de,550,No such user,x'],
  ['Mailgun', 'address,tags,created_at', 'a@gmx.de,["*"],x'],
  ['Amazon SES', 'EmailAddress,Reason,LastUpdateTime', 'a@gmx.de,BOUNCE,x'],
  ['Brevo', 'EMAIL,EMAIL_BLACKLISTED,LASTNAME', 'a@gmx.de,1,A'],
  ['CleverReach', 'email,comment,stamp', 'a@gmx.de,,1700000000'],
]

for (const [sender, header, row] of exports) {
  test(`${header} is an export of suppressions of ${sender}`, () => {
    assert.equal(senderOf(header, row), sender)
  })
}

test('an export of subscribers with the same headings is none', () => {
  assert.equal(
    senderOf('Email Address,UNSUB_TIME,UNSUB_REASON', 'a@gmx.de,,', 'b@gmx.de,x,y'),
    null,
  )
  assert.equal(senderOf('EMAIL,EMAIL_BLACKLISTED', 'a@gmx.de,0', 'b@gmx.de,1'), null)
  assert.equal(senderOf('email,ip,created', 'a@gmx.de,93.184.216.34,1700000000'), null)
  assert.equal(senderOf('email,comment,stamp,name', 'a@gmx.de,,1700000000,A'), null)
  assert.equal(senderOf('address,tags,created_at', 'a@gmx.de,vip,x'), null)
})

test('a format names headings of its own', () => {
  for (const { headings, filled } of suppressionFormats) {
    assert.ok(headings.length > 1)
    if (filled) assert.ok(headings.includes(filled.heading))
  }
})
