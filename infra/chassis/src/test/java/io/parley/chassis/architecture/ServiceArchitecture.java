package io.parley.chassis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/**
 * How a service is built. A service's test includes these with {@code @ArchTest static final
 * ArchTests RULES = ArchTests.in(ServiceArchitecture.class)}.
 */
@NullMarked
public final class ServiceArchitecture {

  /** Drivers stay in stores (and the configuration that makes them). */
  @ArchTest
  static final ArchRule DRIVERS_STAY_IN_STORES =
      noClasses()
          .that()
          .haveSimpleNameNotContaining("Cassandra")
          .and()
          .haveSimpleNameNotContaining("Redis")
          .and()
          .haveSimpleNameNotContaining("Configuration")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.datastax..", "io.lettuce..")
          .because("drivers stay in Cassandra… and Redis… types")
          .allowEmptyShould(true);

  /** Packages have no cycles. */
  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("io.parley.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  /** Wiring is visible in constructors. */
  @ArchTest
  static final ArchRule CONSTRUCTOR_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .allowEmptyShould(true);

  /** Every package says that its types are non-null unless marked. */
  @ArchTest
  static final ArchRule NULL_MARKED =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith(NullMarked.class)
          .allowEmptyShould(true);

  /** Nobody sleeps: waiting is for a condition, with a deadline. */
  @ArchTest
  static final ArchRule NO_SLEEP =
      noClasses().should().callMethod(Thread.class, "sleep", long.class).allowEmptyShould(true);

  private ServiceArchitecture() {}
}
