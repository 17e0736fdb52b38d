package io.parley.fanout;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.parley.chassis.architecture.ServiceArchitecture;

@AnalyzeClasses(packages = "io.parley.fanout", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests SERVICE = ArchTests.in(ServiceArchitecture.class);

  @ArchTest
  static final ArchRule GENERATED_TYPES_STAY_AT_THE_EDGES =
      ArchRuleDefinition.noClasses()
          .that()
          .haveNameNotMatching(".*\\.(Rpc|Kafka)\\w+(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.parley.contracts.message..",
              "io.parley.contracts.registry..",
              "io.parley.contracts.delivery..",
              "io.parley.contracts.fanout..",
              "io.parley.contracts.group..");

  @ArchTest
  static final ArchRule KAFKA_STAYS_AT_THE_EDGES =
      ArchRuleDefinition.noClasses()
          .that()
          .haveNameNotMatching(".*\\.(Kafka\\w+|Assignment|\\w+Configuration)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");
}
