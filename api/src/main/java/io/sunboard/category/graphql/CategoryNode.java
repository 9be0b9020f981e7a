package io.sunboard.category.graphql;

import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.platform.relay.NodeFetcher;
import io.sunboard.shared.Actor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Categories by id. */
@Component
class CategoryNode implements NodeFetcher {

  private final CategoryReader categories;

  CategoryNode(CategoryReader categories) {
    this.categories = categories;
  }

  @Override
  public String type() {
    return "Category";
  }

  @Override
  public Mono<Category> fetch(String key, Actor actor) {
    return Mono.justOrEmpty(CategoryCode.parse(key)).flatMap(categories::byCode);
  }
}
