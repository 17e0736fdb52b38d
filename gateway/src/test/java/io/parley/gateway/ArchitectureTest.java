package io.parley.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.parley.chassis.architecture.ServiceArchitecture;

@AnalyzeClasses(packages = "io.parley.gateway", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);

  @ArchTest
  static final ArchRule BARE_BYTES_KNOW_NO_HTTP =
      noClasses()
          .that()
          .resideInAPackage("..tunnel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.netty.handler.codec.http..", "org.springframework.web..");

  @ArchTest
  static final ArchRule GENERATED_TYPES_STAY_AT_THE_EDGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..node..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.parley.contracts.registry..", "io.grpc..");
}
