package io.parley.user.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Private keys on the curve P-256 as PEM: PKCS #8 ({@code openssl genpkey -algorithm EC -pkeyopt
 * ec_paramgen_curve:P-256}) or SEC 1 ({@code openssl ecparam -genkey -noout -name prime256v1}).
 */
final class PemKeys {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN (EC )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END");
  private static final X9ECParameters P256 = CustomNamedCurves.getByName("P-256");

  private PemKeys() {}

  /**
   * Reads a key; its id is its thumbprint (RFC 7638), so that it has the same one everywhere.
   *
   * @throws IllegalArgumentException if the text is not a private key on P-256
   */
  static ECKey read(String pem) {
    Matcher block = BLOCK.matcher(pem);
    if (!block.find()) {
      throw new IllegalArgumentException("there is no private key in it");
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(block.group(2));
      return key(block.group(1) == null ? pkcs8(der) : sec1(ECPrivateKey.getInstance(der)));
    } catch (IOException | JOSEException | RuntimeException e) {
      throw new IllegalArgumentException("it is not a private key on the curve P-256", e);
    }
  }

  /** Writes a key as PKCS #8. */
  static String write(ECKey key) {
    try {
      byte[] der = key.toECPrivateKey().getEncoded();
      String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
      return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    } catch (JOSEException e) {
      throw new IllegalStateException("a key could not be written as PEM", e);
    }
  }

  private static BigInteger pkcs8(byte[] der) throws IOException {
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(der);
    requireP256(info.getPrivateKeyAlgorithm().getParameters());
    return ECPrivateKey.getInstance(info.parsePrivateKey()).getKey();
  }

  private static BigInteger sec1(ECPrivateKey key) {
    requireP256(key.getParametersObject());
    return key.getKey();
  }

  private static void requireP256(Object parameters) {
    if (!(parameters instanceof ASN1ObjectIdentifier curve)
        || !curve.equals(SECObjectIdentifiers.secp256r1)) {
      throw new IllegalArgumentException("another curve");
    }
  }

  private static ECKey key(BigInteger secret) throws JOSEException {
    ECPoint point = P256.getG().multiply(secret).normalize();
    return new ECKey.Builder(
            Curve.P_256,
            new Base64URL(encode(point.getAffineXCoord().toBigInteger())),
            new Base64URL(encode(point.getAffineYCoord().toBigInteger())))
        .d(new Base64URL(encode(secret)))
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.ES256)
        .keyIDFromThumbprint()
        .build();
  }

  private static String encode(BigInteger coordinate) {
    return ECKey.encodeCoordinate(
            Curve.P_256.toECParameterSpec().getCurve().getField().getFieldSize(), coordinate)
        .toString();
  }
}
