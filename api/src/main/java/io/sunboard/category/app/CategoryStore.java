package io.sunboard.category.app;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.CategoryPlan;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the use cases of this feature need of the database, inside their transaction. */
public interface CategoryStore {

  /** Locks the catalogue against other changes until the transaction ends. */
  Mono<Void> lockCatalogue();

  /** What a plan for this category with that name meets; the code is null where it is malformed. */
  Mono<CategoryPlan.Context> context(@Nullable CategoryCode code, String name);

  Mono<Void> save(Category category);
}
