package cn.xuezhao.identity.verification;

/**
 * Whoever can tell whose collection code a text is. CHSI encrypts its codes and the payload is not
 * public, so that a picture parses as a QR code proves nothing.
 */
interface CollectionCodeDecoder {

  Decoding decode(String text);

  /** The answer of the issuer. */
  sealed interface Decoding {

    record Genuine(CollectionCode code) implements Decoding {}

    record Refused(Mistake mistake) implements Decoding {}
  }
}
