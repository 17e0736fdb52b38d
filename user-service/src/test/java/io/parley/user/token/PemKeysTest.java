package io.parley.user.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemKeysTest {

  @ParameterizedTest
  @CsvSource({
    "pkcs8.pem,"
        + " 62ce67c21b03e87a81504ac64a03f3c441ae8ca6a4a90668cf6bffc9e935df8adf792fbbded9db4e999d3060c87eba97613f77ac2087f248bc2c3229e67cc419",
    "sec1.pem,"
        + " 0462661405358783c548360ad6b4eae4fe31b71b1d28b5e439c4d4650ab42747909ef387338418845d1ff6c0c528c4e49caed7def7f40cbfbd8f1e5da3262446"
  })
  void keysMadeByOpensslAreReadWithTheirPublicHalf(String file, String publicHalf)
      throws IOException {
    ECKey key = PemKeys.read(resource(file));

    String x = HexFormat.of().formatHex(key.getX().decode());
    String y = HexFormat.of().formatHex(key.getY().decode());
    assertThat(x + y).isEqualTo(publicHalf);
    assertThat(key.isPrivate()).isTrue();
  }

  @Test
  void aKeyThatWasWrittenIsReadAsTheSame() throws Exception {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();

    ECKey read = PemKeys.read(PemKeys.write(key));

    assertThat(read.toECPublicKey()).isEqualTo(key.toECPublicKey());
    assertThat(read.getD()).isEqualTo(key.getD());
    assertThat(read.getKeyID()).isEqualTo(key.getKeyID());
  }

  @ParameterizedTest
  @ValueSource(strings = {"p384.pem", "rsa.pem"})
  void otherKindsOfKeysAreRefused(String file) throws IOException {
    String pem = resource(file);

    assertThatThrownBy(() -> PemKeys.read(pem)).hasMessageContaining("P-256");
  }

  @Test
  void whatIsNoKeyIsRefused() {
    assertThatThrownBy(() -> PemKeys.read("hello")).hasMessageContaining("no private key");
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(PemKeysTest.class.getResourceAsStream("/keys/" + name))) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
