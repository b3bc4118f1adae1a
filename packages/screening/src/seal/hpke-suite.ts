import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'

/**
 * Hybrid public key encryption (RFC 9180) from what every browser's Web Cryptography offers. In a file of its
 * own, so that our declarations do not lead to the library's, which need a browser's types.
 */
export const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
