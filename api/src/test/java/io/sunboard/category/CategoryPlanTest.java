package io.sunboard.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryPlanTest {

  private static final CategoryPlan.Limit FOUR_HOURS =
      new CategoryPlan.Limit(4, LimitUnit.WORKING_HOURS);

  private static CategoryPlan plan(String code, boolean active, @Nullable Integer read) {
    return new CategoryPlan(
        code,
        "0102",
        "暴露垃圾",
        null,
        null,
        "垃圾清除",
        FOUR_HOURS,
        null,
        "SANITATION",
        null,
        null,
        active,
        read);
  }

  private static CategoryPlan.Context nothingThere() {
    return new CategoryPlan.Context(null, true, false, false);
  }

  private static CategoryPlan.Context meeting(Category present) {
    return new CategoryPlan.Context(present, true, false, false);
  }

  private static Category accepted(Decision<Category> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<Category>) decision).value();
  }

  private static List<String> faults(Decision<Category> decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused<Category>) decision)
        .refusals().stream().map(CategoryPlanTest::fault).toList();
  }

  private static String fault(Refusal refusal) {
    return String.join(".", refusal.field()) + " " + refusal.code();
  }

  private static Category exposedWaste() {
    return accepted(plan("E01-02", true, null).decide(nothingThere()));
  }

  @Test
  void makesANewCategoryWithTheUsualReturnLimit() {
    Category made = exposedWaste();
    assertThat(made.code().parent()).isEqualTo(new CategoryCode("E01"));
    assertThat(made.kind()).isEqualTo(CategoryKind.EVENT);
    assertThat(made.limit()).isEqualTo(new TimeLimit(4, LimitUnit.WORKING_HOURS));
    assertThat(made.returnLimit()).isEqualTo(Category.USUAL_RETURN_LIMIT);
    assertThat(made.sensitive()).isFalse();
    assertThat(made.revision()).isEqualTo(1);
  }

  @Test
  void leavesTheRevisionAloneWhenNothingChanges() {
    Category present = exposedWaste();
    assertThat(accepted(plan("E01-02", true, 1).decide(meeting(present)))).isEqualTo(present);
  }

  @Test
  void retiresAndRevives() {
    Category retired = accepted(plan("E01-02", false, 1).decide(meeting(exposedWaste())));
    assertThat(retired.active()).isFalse();
    assertThat(retired.revision()).isEqualTo(2);
    Category revived = accepted(plan("E01-02", true, 2).decide(meeting(retired)));
    assertThat(revived.active()).isTrue();
    assertThat(revived.revision()).isEqualTo(3);
  }

  @Test
  void retiresASubclassWhoseClassIsGone() {
    CategoryPlan.Context orphaned = new CategoryPlan.Context(exposedWaste(), false, false, false);
    assertThat(accepted(plan("E01-02", false, 1).decide(orphaned)).active()).isFalse();
    assertThat(faults(plan("E01-02", true, 1).decide(orphaned)))
        .containsExactly("code UNKNOWN_CATEGORY");
  }

  @Test
  void keepsAClassWhileSubclassesAreActive() {
    Category waste = accepted(plan("E01", true, null).decide(nothingThere()));
    assertThat(
            faults(
                plan("E01", false, 1).decide(new CategoryPlan.Context(waste, false, false, true))))
        .containsExactly("active SUBCLASSES_ACTIVE");
  }

  @Test
  void namesEveryFaultByItsField() {
    CategoryPlan wrong =
        new CategoryPlan(
            "X1",
            "102",
            " ",
            "e".repeat(121),
            "f".repeat(401),
            "c".repeat(401),
            new CategoryPlan.Limit(0, LimitUnit.DAYS),
            new CategoryPlan.Limit(3_661, LimitUnit.DAYS),
            "环卫",
            49,
            new Text("区".repeat(41), "a".repeat(121)),
            true,
            null);
    assertThat(faults(wrong.decide(nothingThere())))
        .containsExactlyInAnyOrder(
            "code MALFORMED_CATEGORY_CODE",
            "standardCode MALFORMED_STANDARD_CODE",
            "name TEXT_LENGTH",
            "nameEn TEXT_LENGTH",
            "filingStandard TEXT_LENGTH",
            "closingStandard TEXT_LENGTH",
            "limit.amount NUMBER_OUT_OF_RANGE",
            "returnLimit.amount NUMBER_OUT_OF_RANGE",
            "unitKind MALFORMED_UNIT_KIND",
            "gridMetres NUMBER_OUT_OF_RANGE",
            "contentArea TEXT_LENGTH",
            "contentAreaEn TEXT_LENGTH");
  }

  @Test
  void tellsWhoComesSecond() {
    assertThat(faults(plan("E01-02", true, null).decide(meeting(exposedWaste()))))
        .containsExactly("expectedRevision STALE_REVISION");
    assertThat(faults(plan("E01-02", true, 1).decide(nothingThere())))
        .containsExactly("expectedRevision UNKNOWN_CATEGORY");
  }

  @Test
  void refusesANameThatStandsBesideIt() {
    CategoryPlan.Context taken = new CategoryPlan.Context(null, true, true, false);
    assertThat(faults(plan("E01-02", true, null).decide(taken)))
        .containsExactly("name CATEGORY_NAME_TAKEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "E", "E1", "E001", "E01-", "E01-1", "E01-012", "A01", "e01", "E０１"})
  void refusesWhatIsNoCode(String text) {
    assertThat(CategoryCode.parse(text)).isEmpty();
  }
}
