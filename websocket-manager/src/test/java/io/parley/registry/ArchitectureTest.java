package io.parley.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.parley.chassis.architecture.ServiceArchitecture;

@AnalyzeClasses(packages = "io.parley.registry", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);

  @ArchTest
  static final ArchRule GENERATED_TYPES_STAY_AT_THE_EDGES =
      noClasses()
          .that()
          .resideOutsideOfPackages("..rpc..", "..closing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.parley.contracts.registry..", "io.parley.contracts.delivery..");
}
