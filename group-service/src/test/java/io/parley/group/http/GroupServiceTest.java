package io.parley.group.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs the whole service, with the real Cassandra, stand-ins for the services that it calls, and a
 * clock that tests can advance. All test classes share one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "parley.schema.keyspace=group_service_it",
      "parley.group.max-members=8",
      "parley.group.max-groups=6",
      "parley.group.max-invites=3",
      "parley.group.max-requests=3",
      "parley.group.max-bans=3",
      "parley.group.online-age=200ms",
      "parley.group.patience=30s",
      "parley.group.sweep=200ms"
    })
@ContextConfiguration(initializers = TestEnvironment.class)
@Import(TestEnvironment.Beans.class)
@interface GroupServiceTest {}
