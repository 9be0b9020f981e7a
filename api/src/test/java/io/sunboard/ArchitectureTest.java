package io.sunboard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/**
 * The arrows between the rooms of the house. A feature's rooms are its domain (the feature's own
 * package), {@code app}, {@code graphql}, {@code web} and {@code store}.
 */
@AnalyzeClasses(locations = ArchitectureTest.Own.class)
class ArchitectureTest {

  /** The classes of this module only. */
  static final class Own implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> test) {
      return Set.of(
          Location.of(
              SunboardApplication.class.getProtectionDomain().getCodeSource().getLocation()));
    }
  }

  /** Which features a feature may know; whatever is not here, nobody but itself may know. */
  private static final Map<String, Set<String>> FEATURES =
      Map.ofEntries(
          entry("account", Set.of("unit", "audit")),
          entry("audit", Set.of()),
          entry("outbox", Set.of()),
          entry("calendar", Set.of("outbox", "media", "audit")),
          entry("contact", Set.of("audit")),
          entry("category", Set.of("outbox", "calendar", "audit")),
          entry(
              "exposure",
              Set.of(
                  "outbox", "calendar", "category", "media", "unit", "problem", "ticket", "audit")),
          entry("media", Set.of("audit")),
          entry("unit", Set.of("outbox", "audit")),
          entry("scheme", Set.of("outbox", "calendar", "media", "unit", "ticket", "audit")),
          entry(
              "evaluation",
              Set.of(
                  "outbox",
                  "calendar",
                  "media",
                  "unit",
                  "problem",
                  "statistics",
                  "scheme",
                  "audit")),
          entry("problem", Set.of("outbox", "calendar", "category", "media", "unit", "audit")),
          entry("ranking", Set.of("outbox", "calendar", "unit", "scheme", "evaluation", "audit")),
          entry(
              "publication",
              Set.of(
                  "outbox",
                  "unit",
                  "category",
                  "problem",
                  "ranking",
                  "exposure",
                  "statistics",
                  "audit")),
          entry("statistics", Set.of("outbox", "unit", "category", "problem", "audit")),
          entry("sample", Set.of("calendar", "category", "unit", "problem", "audit")),
          entry(
              "search",
              Set.of(
                  "outbox",
                  "unit",
                  "category",
                  "scheme",
                  "ranking",
                  "publication",
                  "problem",
                  "exposure",
                  "ledger",
                  "tip")),
          entry(
              "profile",
              Set.of(
                  "calendar",
                  "media",
                  "unit",
                  "category",
                  "scheme",
                  "evaluation",
                  "ranking",
                  "publication",
                  "audit")),
          entry(
              "tip",
              Set.of(
                  "outbox",
                  "calendar",
                  "category",
                  "media",
                  "unit",
                  "problem",
                  "exposure",
                  "contact",
                  "challenge",
                  "profile",
                  "ledger",
                  "statistics",
                  "audit")),
          entry("challenge", Set.of()),
          entry(
              "similar",
              Set.of("category", "unit", "problem", "exposure", "challenge", "tip", "audit")),
          entry(
              "routing",
              Set.of("outbox", "category", "unit", "problem", "tip", "profile", "audit")),
          entry("ticket", Set.of("outbox", "calendar", "media", "unit", "problem", "audit")),
          entry(
              "ledger",
              Set.of("outbox", "unit", "problem", "scheme", "ranking", "ticket", "audit")),
          entry(
              "opendata",
              Set.of(
                  "media",
                  "unit",
                  "category",
                  "scheme",
                  "evaluation",
                  "ranking",
                  "publication",
                  "exposure")),
          entry(
              "open311",
              Set.of(
                  "unit",
                  "category",
                  "media",
                  "problem",
                  "exposure",
                  "opendata",
                  "contact",
                  "tip",
                  "challenge")),
          entry(
              "alert",
              Set.of(
                  "outbox",
                  "unit",
                  "category",
                  "exposure",
                  "publication",
                  "ranking",
                  "opendata",
                  "challenge")));

  private static final Set<String> ROOMS = Set.of("app", "graphql", "web", "store");
  private static final Set<String> FOUNDATIONS = Set.of("platform", "shared", "security");

  private static final String[] DOMAIN =
      FEATURES.keySet().stream().map(feature -> "io.sunboard." + feature).toArray(String[]::new);

  @ArchTest
  static final ArchRule domainSeesNoFramework =
      classes()
          .that(resideInAnyPackage(DOMAIN))
          .or(resideInAPackage("io.sunboard.shared"))
          .should()
          .onlyDependOnClassesThat(
              are(resideInAnyPackage(DOMAIN))
                  .or(resideInAnyPackage("io.sunboard.shared", "java..", "org.jspecify..")));

  /** But a port may speak of a row, so that other features' statements can read along. */
  @ArchTest
  static final ArchRule appSeesNoOtherRoomAndNoTechnology =
      noClasses()
          .that(resideInAPackage("io.sunboard.*.app"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "io.sunboard.*.graphql",
                      "io.sunboard.*.web",
                      "io.sunboard.*.store",
                      "graphql..",
                      "org.springframework.graphql..",
                      "org.springframework.web..",
                      "org.springframework.r2dbc..",
                      "io.r2dbc..")
                  .and(not(equivalentTo(Readable.class))));

  @ArchTest
  static final ArchRule facesSeeNoStore =
      noClasses()
          .that(resideInAnyPackage("io.sunboard.*.graphql", "io.sunboard.*.web"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.sunboard.*.store", "org.springframework.r2dbc..", "io.r2dbc.."));

  @ArchTest
  static final ArchRule storeSeesNoFace =
      noClasses()
          .that(resideInAPackage("io.sunboard.*.store"))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "io.sunboard.*.graphql",
                  "io.sunboard.*.web",
                  "graphql..",
                  "org.springframework.graphql.."));

  @ArchTest
  static void featuresKnowOnlyThoseThatTheyMayKnow(JavaClasses classes) {
    FEATURES.forEach((feature, known) -> featureKnowsOnly(feature, known).check(classes));
  }

  @ArchTest
  static void aFeatureUsesAnothersDomainAndAppOnly(JavaClasses classes) {
    FEATURES.keySet().forEach(feature -> facesAndStoreAreItsOwn(feature).check(classes));
  }

  @ArchTest
  static final ArchRule platformSeesNoFeature =
      noClasses()
          .that(resideInAnyPackage("io.sunboard.platform..", "io.sunboard.shared.."))
          .should()
          .dependOnClassesThat(anyFeature());

  @ArchTest
  static final ArchRule nothingImportsSecurity =
      noClasses()
          .that(resideInAPackage("io.sunboard.."))
          .and(not(resideInAPackage("io.sunboard.security")))
          .should()
          .dependOnClassesThat(resideInAPackage("io.sunboard.security"));

  @ArchTest
  static final ArchRule securitySeesNoFeature =
      noClasses()
          .that(resideInAPackage("io.sunboard.security"))
          .should()
          .dependOnClassesThat(anyFeature());

  @ArchTest
  static final ArchRule noCycles = slices().matching("io.sunboard.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesInThePlatform =
      slices().matching("io.sunboard.platform.(*)").should().beFreeOfCycles();

  @ArchTest
  static void everyRoomIsKnown(JavaClasses classes) {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass type : classes) {
      String[] steps = type.getPackageName().split("\\.", -1);
      String feature = steps.length > 2 ? steps[2] : "";
      boolean room = steps.length == 3 || (steps.length == 4 && ROOMS.contains(steps[3]));
      boolean known =
          feature.isEmpty()
              || FOUNDATIONS.contains(feature)
              || (FEATURES.containsKey(feature) && room);
      if (!known) {
        unknown.add(type.getPackageName());
      }
    }
    assertThat(unknown).isEmpty();
  }

  @ArchTest
  static void everyPackageSaysThatNothingIsNullUnlessMarked(JavaClasses classes) {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : classes) {
      JavaPackage home = type.getPackage();
      if (!home.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(home.getName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  private static ArchRule featureKnowsOnly(String feature, Set<String> known) {
    String[] unknown =
        FEATURES.keySet().stream()
            .filter(other -> !other.equals(feature) && !known.contains(other))
            .map(other -> "io.sunboard." + other + "..")
            .toArray(String[]::new);
    return noClasses()
        .that(resideInAPackage("io.sunboard." + feature + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(unknown))
        // What knows all features has nothing left that it must not know.
        .allowEmptyShould(true);
  }

  private static ArchRule facesAndStoreAreItsOwn(String feature) {
    String home = "io.sunboard." + feature;
    return noClasses()
        .that(resideInAPackage("io.sunboard.."))
        .and(not(resideInAPackage(home + "..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(home + ".graphql", home + ".web", home + ".store"));
  }

  private static DescribedPredicate<JavaClass> anyFeature() {
    return resideInAnyPackage(
        FEATURES.keySet().stream()
            .map(feature -> "io.sunboard." + feature + "..")
            .toArray(String[]::new));
  }
}
