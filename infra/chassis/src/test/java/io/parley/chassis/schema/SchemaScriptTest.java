package io.parley.chassis.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemaScriptTest {

  @Test
  void statementsEndWithASemicolonAtTheEndOfALine() {
    SchemaScript script =
        SchemaScript.of(
            "V001__first.cql",
            """
            -- a comment; with a semicolon
            CREATE TABLE a (
              id text PRIMARY KEY
            ) WITH comment = 'one; two';

            CREATE TABLE b (id text PRIMARY KEY);
            """);

    assertThat(script.version()).isEqualTo(1);
    assertThat(script.statements())
        .hasSize(2)
        .last()
        .isEqualTo("CREATE TABLE b (id text PRIMARY KEY)");
  }

  @Test
  void checksumChangesWithTheText() {
    assertThat(SchemaScript.of("V001__a.cql", "a;").checksum())
        .isNotEqualTo(SchemaScript.of("V001__a.cql", "b;").checksum());
  }

  @Test
  void otherNamesAreRefused() {
    assertThatThrownBy(() -> SchemaScript.of("first.cql", ""))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("V<number>__<name>.cql");
  }
}
