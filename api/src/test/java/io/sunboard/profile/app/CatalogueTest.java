package io.sunboard.profile.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryPlan;
import io.sunboard.profile.Catalogue;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue that comes with the product, and Xianning's content areas. */
class CatalogueTest {

  private static final ProfileFiles FILES = new ProfileFiles();

  private static List<Category> categories() {
    Map<String, Text> areas = FILES.contentAreas("xianning").byCategory();
    List<Category> made = new ArrayList<>();
    for (Catalogue.Entry entry : FILES.catalogue("gbt30428").categories()) {
      Decision<Category> decision =
          entry
              .plan(Catalogue.area(areas, entry.code()))
              .decide(new CategoryPlan.Context(null, true, false, false));
      assertThat(decision).as(entry.code()).isInstanceOf(Decision.Accepted.class);
      made.add(((Decision.Accepted<Category>) decision).value());
    }
    return made;
  }

  @Test
  void hasFiveClassesOfEachKindAndTheirSubclasses() {
    Map<String, Long> counts =
        categories().stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.kind() + (each.code().isClass() ? " class" : " subclass"),
                    Collectors.counting()));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "EVENT class", 5L,
                "EVENT subclass", 54L,
                "COMPONENT class", 5L,
                "COMPONENT subclass", 86L));
  }

  @Test
  void namesEachCategoryOnceWithItsNumberInTheStandard() {
    List<Category> categories = categories();
    assertThat(categories).extracting(Category::code).doesNotHaveDuplicates();
    assertThat(categories)
        .allSatisfy(each ->
            assertThat(each.code().value().substring(1).replace("-", ""))
                .isEqualTo(each.standardCode()));
  }

  @Test
  void saysOfEverySubclassWhenItIsFiledAndClosedAndWhoUsuallyHandlesIt() {
    assertThat(categories())
        .filteredOn(each -> !each.code().isClass())
        .allSatisfy(each -> {
          assertThat(each.filingStandard()).isNotBlank();
          assertThat(each.closingStandard()).isNotBlank();
          assertThat(each.unitKind()).isNotNull();
          assertThat(each.name().en()).isNotNull();
        });
  }

  @Test
  void countsEverythingInOneOfXianningsSixContentAreas() {
    List<Category> categories = categories();
    assertThat(categories).allSatisfy(each -> assertThat(each.contentArea()).isNotNull());
    assertThat(
            categories.stream()
                .map(Category::contentArea)
                .map(area -> area == null ? "" : area.zh())
                .collect(Collectors.toSet()))
        .isEqualTo(Set.of("环境卫生", "市容市貌", "市政设施", "园林绿化", "公共空间", "其他"));
    Set<String> known =
        categories.stream().map(each -> each.code().value()).collect(Collectors.toSet());
    assertThat(FILES.contentAreas("xianning").byCategory().keySet()).isSubsetOf(known);
  }
}
