package io.sunboard.category.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.sunboard.category.Category;
import io.sunboard.platform.graphql.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Fields of categories that are read off the category at once. */
@Component
class CategoryFields implements RuntimeWiringConfigurer {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Category",
        type ->
            type.dataFetcher("id", Fields.id(Category.class, Category::code))
                .dataFetcher("code", Fields.of(Category.class, category -> category.code().value()))
                .dataFetcher("name", Fields.text(Category.class, Category::name))
                .dataFetcher("contentArea", Fields.text(Category.class, Category::contentArea)));
  }
}
