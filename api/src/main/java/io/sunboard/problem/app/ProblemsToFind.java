package io.sunboard.problem.app;

import io.sunboard.problem.ProblemOnFile;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Problems for the search engine, whoever may read them. One statement each. */
public interface ProblemsToFind {

  /**
   * A problem with the names that it is found by.
   *
   * @param tickets the numbers of its tickets
   * @param version grows with every change of the problem and of what others note on it
   */
  record ToFind(
      ProblemOnFile onFile,
      String category,
      @Nullable String categoryClass,
      String territory,
      @Nullable String lead,
      List<String> tickets,
      long version) {}

  /** A problem's version. */
  record Version(UUID id, long version) {}

  Flux<ToFind> byIds(Collection<UUID> ids);

  /** So many in the order of ids, behind one. */
  Flux<ToFind> page(@Nullable UUID after, int size);

  /** Versions alone, likewise. */
  Flux<Version> versions(@Nullable UUID after, int size);
}
