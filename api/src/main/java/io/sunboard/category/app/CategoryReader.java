package io.sunboard.category.app;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Categories as everybody may read them, retired ones too. One statement each. */
public interface CategoryReader {

  Mono<Category> byCode(CategoryCode code);

  /** Those that exist, in no order. */
  Flux<Category> byCodes(Collection<CategoryCode> codes);

  /** The subclasses of many classes at once, by code. */
  Flux<Category> children(Collection<CategoryCode> classes);

  /** The whole tree, each class right before its subclasses. */
  Flux<Category> all();
}
