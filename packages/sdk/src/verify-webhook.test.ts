import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { verifyWebhook, type WebhookRefusal, WebhookRefused } from './verify-webhook.ts'

const now = new Date('2026-11-25T10:00:00.000Z')
const secondsNow = now.getTime() / 1000
const secret = `whsec_${randomBytes(32).toString('base64')}`
const other = `whsec_${randomBytes(32).toString('base64')}`
const body = JSON.stringify({ id: 'an-id', type: 'endpoint.test', data: { endpointId: 'ü' } })

/** A message as it is sent, with the headers of whoever signs. */
function message({ by = [secret], at = secondsNow, id = 'an-id' } = {}) {
  const signatures = by.map((each) => {
    const key = Buffer.from(each.slice('whsec_'.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': signatures.join(' '),
  }
}

test('a message that our secret signed gives its event, whichever form headers and body have', async () => {
  const headers = message()
  for (const given of [headers, new Headers(headers)]) {
    for (const raw of [body, Buffer.from(body)]) {
      assert.deepEqual(await verifyWebhook(secret, given, raw, now), JSON.parse(body))
    }
  }
})

test('while a secret is changed, the old and the new one are each enough, on both sides', async () => {
  for (const [known, by] of [
    [[other, secret], [secret]],
    [secret, [other, secret]],
    [[other], [other, secret]],
  ] as const) {
    assert.ok(await verifyWebhook(known, message({ by: [...by] }), body, now))
  }
})

test('what was forged, changed on the way or sent again later is refused, and says why', async () => {
  const headers = message()
  const refused: [WebhookRefusal, Record<string, string | undefined>, string?][] = [
    ['not_signed', message({ by: [other] })],
    ['not_signed', headers, body.replace('an-id', 'no-id')],
    ['not_signed', { ...headers, 'webhook-id': 'another' }],
    ['not_signed', { ...headers, 'webhook-timestamp': String(secondsNow - 1) }],
    ['not_signed', { ...headers, 'webhook-signature': headers['webhook-signature'].slice(0, -8) }],
    ['not_signed', { ...headers, 'webhook-signature': 'v1,%%%' }],
    [
      'not_signed',
      { ...headers, 'webhook-signature': headers['webhook-signature'].replace('v1', 'v2') },
    ],
    ['too_old', message({ at: secondsNow - 301 })],
    ['too_new', message({ at: secondsNow + 301 })],
    ['malformed', { ...headers, 'webhook-id': undefined }],
    ['malformed', { ...headers, 'webhook-timestamp': 'now' }],
    ['malformed', {}],
  ]
  for (const [reason, given, raw = body] of refused) {
    await assert.rejects(verifyWebhook(secret, given, raw, now), (error: WebhookRefused) => {
      assert.ok(error instanceof WebhookRefused)
      assert.equal(error.reason, reason)
      return true
    })
  }
})

test('a secret that is none is a mistake of the receiver, and no message is refused for it', async () => {
  await assert.rejects(verifyWebhook('whsec_%', message(), body, now), TypeError)
})
