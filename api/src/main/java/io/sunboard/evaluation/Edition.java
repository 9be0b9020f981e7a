package io.sunboard.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a period's result a round makes.
 *
 * @param version counts from 1
 * @param corrects the round whose result it replaces; null for the first version
 * @param reason why it had to be corrected; null for the first version
 */
public record Edition(int version, @Nullable UUID corrects, @Nullable String reason) {

  public static final Edition FIRST = new Edition(1, null, null);

  /** Why something is corrected has to be said in so many characters. */
  public static final int LONGEST_REASON = 500;

  public Edition {
    if ((version == 1) != (corrects == null) || (corrects == null) != (reason == null)) {
      throw new IllegalArgumentException("version " + version + " corrects " + corrects);
    }
  }
}
