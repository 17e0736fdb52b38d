package io.parley.user.http;

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
      "parley.schema.keyspace=user_service_it",
      "parley.user.keys-reread=200ms",
      "parley.user.admins=the.admin",
      "parley.user.max-contacts=3",
      "parley.user.max-blocks=3",
      "parley.user.revocation-deadline=20s",
      "parley.user.revocation-retry=100ms",
      "parley.user.relation-deadline=20s",
      "parley.user.relation-retry=100ms",
      "parley.user.presence-deadline=20s",
      "parley.user.session.max-per-user=5",
      "parley.user.password.queue=1000",
      "parley.user.password.max-wait=60s",
      "parley.rpc.breaker-open-for=50ms",
      "spring.grpc.server.port=0"
    })
@ContextConfiguration(initializers = TestEnvironment.class)
@Import(TestEnvironment.Beans.class)
@interface UserServiceTest {}
