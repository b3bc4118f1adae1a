import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { linkOrigin, linkTarget } from './link-target.ts'

describe('linkTarget', () => {
  const homePages = [
    'https://www.example.com',
    'http://example.com/',
    'https://example.com/index.html',
    'https://example.com/de',
    'https://example.com/en-GB/',
    'https://example.com/de/start',
    'https://example.com/?utm_source=mail&gclid=x',
    'https://example.com/#',
    'https://example.com/#/',
    'HTTPS://EXAMPLE.COM/Index.PHP',
  ]
  for (const link of homePages) {
    test(`${link} is a home page`, () => assert.equal(linkTarget(link), 'home_page'))
  }

  const pages = [
    'https://www.example.com/newsletter',
    'https://www.example.com/de/newsletter',
    'https://example.com/#newsletter',
    'https://example.com/#/signup',
    'https://example.com/?page_id=12',
    'https://example.com/?utm_source=mail&page=news',
    'https://newsletter.example.com:8443/anmeldung.html',
    'https://kaffeewerk-münchen.de/anmelden',
    'https://xn--kaffeewerk-mnchen-c3b.xn--p1ai/form',
    'https://example.com/index.php/newsletter',
  ]
  for (const link of pages) {
    test(`${link} is a page`, () => assert.equal(linkTarget(link), 'page'))
  }

  const nowhere = [
    '',
    'newsletter',
    'www.example.com/newsletter',
    'mailto:info@example.com',
    'javascript:alert(1)',
    'ftp://example.com/form',
    'https://localhost/form',
    'https://192.168.0.1/form',
    'https://user:secret@example.com/form',
    'https://example.com/with space',
    'see https://example.com/form',
    'https://example..com/form',
  ]
  for (const text of nowhere) {
    test(`‘${text}’ leads nowhere`, () => assert.equal(linkTarget(text), 'nowhere'))
  }

  test('a text of two million characters is judged at once', () => {
    const long = `https://${'a'.repeat(1_000_000)}${'.a'.repeat(500_000)}`
    const start = performance.now()
    assert.equal(linkTarget(long), 'nowhere')
    assert.ok(performance.now() - start < 1000)
  })
})

describe('linkOrigin', () => {
  test('it keeps scheme, host and port as they were typed', () => {
    assert.equal(linkOrigin('https://www.Example.com:8443/a?b#c'), 'https://www.Example.com:8443')
    assert.equal(linkOrigin('example.com'), null)
  })
})
