package io.parley.user.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.user.time.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

  private static final Duration LEAD = Duration.ofMinutes(10);
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final Duration REREAD = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final MutableClock clock = new MutableClock();
  private Path keys = Path.of("");

  @BeforeEach
  void nameFolder() {
    keys = folder.resolve("keys");
  }

  @Test
  void aFirstKeyIsMadeForTheOwnerOnlyAndKept() throws IOException {
    String id = open(true).signing().getKeyID();

    assertThat(open(true).signing().getKeyID()).isEqualTo(id);
    try (Stream<Path> files = Files.list(keys)) {
      assertThat(files)
          .singleElement()
          .satisfies(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void withoutAKeyAndWithoutLeaveToMakeOneStartUpStopsWithASentence() {
    assertThatThrownBy(() -> open(false))
        .isInstanceOf(KeysUnusableException.class)
        .hasMessageContaining(keys.toString())
        .hasMessageContaining("parley.user.generate-keys");
  }

  @Test
  void aBrokenKeyStopsStartUpWithItsName() throws IOException {
    Files.createDirectories(keys);
    Files.writeString(keys.resolve("bad.pem"), "no key");

    assertThatThrownBy(() -> open(true))
        .isInstanceOf(KeysUnusableException.class)
        .hasMessageContaining("bad.pem");
  }

  @Test
  void aNewKeyIsPublishedAtOnceAndSignsAfterTheLead() throws Exception {
    ECKey old = add("1.pem");
    SigningKeys signing = open(false);

    ECKey fresh = add("2.pem");
    signing.reread();
    assertThat(published(signing)).containsExactlyInAnyOrder(old.getKeyID(), fresh.getKeyID());
    assertThat(signing.signing().getKeyID()).isEqualTo(old.getKeyID());

    clock.advance(LEAD.plusSeconds(1));
    signing.reread();
    assertThat(signing.signing().getKeyID()).isEqualTo(fresh.getKeyID());
    assertThat(published(signing)).contains(old.getKeyID());
  }

  @Test
  void afterAStartTheOldestKeySignsUntilTheLeadIsOver() throws Exception {
    ECKey old = add("1.pem");
    add("2.pem");

    assertThat(open(false).signing().getKeyID()).isEqualTo(old.getKeyID());
  }

  @Test
  void aRemovedKeyIsPublishedUntilItsTokensHaveExpired() throws Exception {
    ECKey old = add("1.pem");
    ECKey fresh = add("2.pem");
    SigningKeys signing = open(false);
    Files.delete(keys.resolve("1.pem"));
    signing.reread();

    assertThat(signing.signing().getKeyID()).isEqualTo(fresh.getKeyID());
    assertThat(published(signing)).contains(old.getKeyID());

    clock.advance(LIFETIME.plus(REREAD).plusSeconds(1));
    signing.reread();
    assertThat(published(signing)).containsExactly(fresh.getKeyID());
  }

  @Test
  void whenAllKeysVanishOrOneIsBrokenTheLastGoodOnesStay() throws Exception {
    ECKey old = add("1.pem");
    SigningKeys signing = open(false);

    Files.writeString(keys.resolve("2.pem"), "half a ke");
    signing.reread();
    assertThat(published(signing)).containsExactly(old.getKeyID());

    Files.delete(keys.resolve("2.pem"));
    Files.delete(keys.resolve("1.pem"));
    signing.reread();
    assertThat(signing.signing().getKeyID()).isEqualTo(old.getKeyID());
  }

  @Test
  void onlyPublicHalvesArePublished() throws Exception {
    add("1.pem");

    assertThat(open(false).published().getKeys()).noneMatch(JWK::isPrivate);
  }

  @Test
  void aLeadShorterThanWhatOthersCacheIsRefused() {
    assertThat(properties(true, Duration.ofMinutes(5)).isLeadLongEnough()).isFalse();
    assertThat(properties(true, LEAD).isLeadLongEnough()).isTrue();
  }

  private SigningKeys open(boolean generate) {
    return new SigningKeys(properties(generate, LEAD), clock, new SimpleMeterRegistry());
  }

  private KeyProperties properties(boolean generate, Duration lead) {
    return new KeyProperties(keys, generate, REREAD, Duration.ofMinutes(5), lead, LIFETIME);
  }

  private ECKey add(String name) throws IOException, JOSEException {
    ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    Files.createDirectories(keys);
    Files.writeString(keys.resolve(name), PemKeys.write(key));
    return key;
  }

  private static List<String> published(SigningKeys keys) {
    return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
  }
}
