package io.sunboard.category;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.calendar.TimeLimit;
import io.sunboard.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Category 问题类别: what a problem is a case of. A class's rules hold for cases of which no more is
 * known than the class.
 *
 * @param standardCode the number in the standard, class and subclass: 0102; null for the city's own
 * @param filingStandard 立案条件: what there must be to see, for a case to be opened
 * @param closingStandard 结案条件: what there must be to see, for a case to be closed
 * @param limit 处置时限: how long the unit has from the dispatch on
 * @param returnLimit 退单时限: how long a unit may say that the case is not its own
 * @param unitKind the kind of unit that usually handles it, for instance SANITATION; null when any
 * @param gridMetres a sensitive category's places are shown to the public only as squares of this
 *     side; null when the category is not sensitive
 * @param contentArea 测评内容: the content area of the city's own evaluation that it counts in
 * @param active false once nothing new may be filed in it
 * @param revision counts changes, from 1
 */
public record Category(
    CategoryCode code,
    @Nullable String standardCode,
    Text name,
    @Nullable String filingStandard,
    @Nullable String closingStandard,
    TimeLimit limit,
    TimeLimit returnLimit,
    @Nullable String unitKind,
    @Nullable Integer gridMetres,
    @Nullable Text contentArea,
    boolean active,
    int revision) {

  /** What holds where a category says nothing else. */
  public static final TimeLimit USUAL_RETURN_LIMIT = new TimeLimit(4, LimitUnit.WORKING_HOURS);

  public CategoryKind kind() {
    return code.kind();
  }

  /** Whether the public sees its places only coarsely. */
  public boolean sensitive() {
    return gridMetres != null;
  }
}
