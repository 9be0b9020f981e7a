package io.sunboard.category;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.Decision;
import io.sunboard.shared.Refusal;
import io.sunboard.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A category as somebody wants it to be; see {@link Category} for what is what.
 *
 * @param returnLimit null for the usual one
 * @param contentArea null for none
 * @param active false to retire it
 * @param expectedRevision what the wisher had read; null for a category that is to be new
 */
public record CategoryPlan(
    String code,
    @Nullable String standardCode,
    String name,
    @Nullable String nameEn,
    @Nullable String filingStandard,
    @Nullable String closingStandard,
    Limit limit,
    @Nullable Limit returnLimit,
    @Nullable String unitKind,
    @Nullable Integer gridMetres,
    @Nullable Text contentArea,
    boolean active,
    @Nullable Integer expectedRevision) {

  public static final int FINEST_GRID = 50;
  public static final int COARSEST_GRID = 10_000;

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_ENGLISH_NAME = 120;
  private static final int LONGEST_STANDARD = 400;
  private static final Pattern STANDARD_CODE = Pattern.compile("[0-9]{2}([0-9]{2})?");
  private static final Pattern UNIT_KIND = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");

  /** A limit as asked for, possibly out of range. */
  public record Limit(int amount, LimitUnit unit) {}

  /**
   * What the plan meets.
   *
   * @param present the category as it is; null when there is none
   * @param parentActive whether the class of the planned subclass is there and active
   * @param nameTaken whether another active category of the same level and parent bears the name
   * @param activeBelow whether active subclasses stand below it
   */
  public record Context(
      @Nullable Category present, boolean parentActive, boolean nameTaken, boolean activeBelow) {}

  /**
   * The category as it will be, or everything that is wrong with the plan.
   *
   * <p>It is returned unchanged, with its present revision, when the plan changes nothing.
   */
  public Decision<Category> decide(Context context) {
    List<Refusal> refusals = new ArrayList<>();
    CategoryCode parsed = CategoryCode.parse(code).orElse(null);
    Category present = context.present();
    if (parsed == null) {
      refusals.add(Refusal.at("code", "MALFORMED_CATEGORY_CODE", code));
    } else if (active && !parsed.isClass() && !context.parentActive()) {
      refusals.add(Refusal.at("code", "UNKNOWN_CATEGORY", parsed.classCode().value()));
    }
    if (!active && context.activeBelow()) {
      refusals.add(Refusal.at("active", "SUBCLASSES_ACTIVE", code));
    }
    if (active && context.nameTaken()) {
      refusals.add(Refusal.at("name", "CATEGORY_NAME_TAKEN", name));
    }
    checkTexts(refusals);
    checkLimit("limit", limit, refusals);
    checkLimit("returnLimit", returnLimit, refusals);
    if (gridMetres != null && (gridMetres < FINEST_GRID || gridMetres > COARSEST_GRID)) {
      refusals.add(Refusal.at("gridMetres", "NUMBER_OUT_OF_RANGE", FINEST_GRID, COARSEST_GRID));
    }
    if (present != null && !Objects.equals(expectedRevision, present.revision())) {
      refusals.add(Refusal.at("expectedRevision", "STALE_REVISION", present.revision()));
    }
    if (present == null && parsed != null && expectedRevision != null) {
      refusals.add(Refusal.at("expectedRevision", "UNKNOWN_CATEGORY", code));
    }
    if (!refusals.isEmpty() || parsed == null) {
      return Decision.refused(refusals);
    }
    Category same = category(parsed, present == null ? 1 : present.revision());
    return Decision.accepted(
        present == null || same.equals(present) ? same : category(parsed, present.revision() + 1));
  }

  private void checkTexts(List<Refusal> refusals) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      refusals.add(Refusal.at("name", "TEXT_LENGTH", 1, LONGEST_NAME));
    }
    checkLength("nameEn", nameEn, LONGEST_ENGLISH_NAME, refusals);
    checkLength("filingStandard", filingStandard, LONGEST_STANDARD, refusals);
    checkLength("closingStandard", closingStandard, LONGEST_STANDARD, refusals);
    if (contentArea != null) {
      checkLength("contentArea", contentArea.zh(), LONGEST_NAME, refusals);
      checkLength("contentAreaEn", contentArea.en(), LONGEST_ENGLISH_NAME, refusals);
    }
    if (standardCode != null && !STANDARD_CODE.matcher(standardCode).matches()) {
      refusals.add(Refusal.at("standardCode", "MALFORMED_STANDARD_CODE", standardCode));
    }
    if (unitKind != null && !UNIT_KIND.matcher(unitKind).matches()) {
      refusals.add(Refusal.at("unitKind", "MALFORMED_UNIT_KIND", unitKind));
    }
  }

  private static void checkLength(
      String field, @Nullable String text, int longest, List<Refusal> refusals) {
    if (text != null && text.length() > longest) {
      refusals.add(Refusal.at(field, "TEXT_LENGTH", 0, longest));
    }
  }

  private static void checkLimit(String field, @Nullable Limit limit, List<Refusal> refusals) {
    if (limit != null && (limit.amount() < 1 || limit.amount() > TimeLimit.MOST)) {
      refusals.add(Refusal.at(field + ".amount", "NUMBER_OUT_OF_RANGE", 1, TimeLimit.MOST));
    }
  }

  private Category category(CategoryCode parsed, int revision) {
    return new Category(
        parsed,
        standardCode,
        new Text(name, written(nameEn)),
        written(filingStandard),
        written(closingStandard),
        new TimeLimit(limit.amount(), limit.unit()),
        returnLimit == null
            ? Category.USUAL_RETURN_LIMIT
            : new TimeLimit(returnLimit.amount(), returnLimit.unit()),
        unitKind,
        gridMetres,
        contentArea,
        active,
        revision);
  }

  private static @Nullable String written(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
