package io.parley.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTest {

  @TempDir Path folder;

  @Test
  void programWithoutCacheStartsAsItIs() {
    ProcessSpec spec = spec(StartupCache.in(folder));
    assertThat(spec.usingStartupCache()).isEqualTo(spec);
  }

  @Test
  void programWithCacheStartsWithIt() throws IOException {
    Files.createFile(folder.resolve("startup.aot"));
    assertThat(spec(StartupCache.in(folder)).usingStartupCache().command())
        .containsExactly("java", "-XX:AOTCache=" + folder.resolve("startup.aot"), "-jar", "it.jar");
  }

  @Test
  void onlyProgramWithoutCacheMakesOneAndHasTheTime() throws IOException {
    ProcessSpec spec = spec(StartupCache.in(folder));
    assertThat(spec.makingStartupCache().command())
        .contains("-XX:AOTCacheOutput=" + folder.resolve("startup.aot.new"));
    assertThat(spec.makingStartupCache().stopGrace()).isGreaterThan(spec.stopGrace());
    Files.createFile(folder.resolve("startup.aot"));
    assertThat(spec.makingStartupCache()).isEqualTo(spec.usingStartupCache());
  }

  @Test
  void cacheCountsWhenItIsComplete() throws IOException {
    StartupCache cache = StartupCache.in(folder);
    assertThat(cache.finish()).isFalse();
    Files.createFile(folder.resolve("startup.aot.new"));
    assertThat(cache.exists()).isFalse();
    assertThat(cache.finish()).isTrue();
    assertThat(cache.exists()).isTrue();
  }

  @Test
  void whatIsNoJvmHasNoCache() {
    ProcessSpec spec = spec(null);
    assertThat(spec.makingStartupCache()).isEqualTo(spec);
  }

  private ProcessSpec spec(@Nullable StartupCache cache) {
    return new ProcessSpec(
        "it",
        List.of("java", "-jar", "it.jar"),
        Map.of(),
        folder.resolve("it.log"),
        () -> true,
        Duration.ofSeconds(1),
        cache);
  }
}
