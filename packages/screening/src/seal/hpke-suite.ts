import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'

/**
 * Hybrid public key encryption (RFC 9180) from what every browser's Web Cryptography has. In a file of its
 * own, so that no declaration of ours leads to those of the library, which want a browser's types.
 */
export const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
