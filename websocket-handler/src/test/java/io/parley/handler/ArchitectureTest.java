package io.parley.handler;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.parley.chassis.architecture.ServiceArchitecture;

@AnalyzeClasses(packages = "io.parley.handler", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests SERVICE = ArchTests.in(ServiceArchitecture.class);

  @ArchTest
  static final ArchRule ONLY_THE_SOCKET_PACKAGE_KNOWS_TOMCAT =
      ArchRuleDefinition.noClasses()
          .that()
          .resideOutsideOfPackage("..socket..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.websocket..", "org.apache.catalina..", "org.apache.tomcat..");

  @ArchTest
  static final ArchRule ONLY_REDELIVERY_KNOWS_KAFKA =
      ArchRuleDefinition.noClasses()
          .that()
          .haveNameNotMatching(".*\\.Kafka\\w+(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule GENERATED_TYPES_STAY_AT_THE_EDGES =
      ArchRuleDefinition.noClasses()
          .that()
          .haveNameNotMatching(".*\\.(Rpc\\w+|Kafka\\w+|\\w+Service)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.parley.contracts.message..",
              "io.parley.contracts.registry..",
              "io.parley.contracts.delivery..",
              "io.parley.contracts.user..",
              "io.parley.contracts.presence..",
              "io.parley.contracts.fanout..",
              "io.parley.contracts.group..");
}
