package io.sunboard.category.graphql;

import io.sunboard.calendar.LimitUnit;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.CategoryPlan;
import io.sunboard.category.app.CategoryCommands;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.platform.error.UserError;
import io.sunboard.platform.graphql.Payloads;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The catalogue for everybody to read and for administrators to keep. */
@Controller
class CategoryController {

  record LimitInput(int amount, LimitUnit unit) {
    CategoryPlan.Limit wanted() {
      return new CategoryPlan.Limit(amount, unit);
    }
  }

  record UpsertCategoryInput(
      String code,
      @Nullable String standardCode,
      String name,
      @Nullable String nameEn,
      @Nullable String filingStandard,
      @Nullable String closingStandard,
      LimitInput limit,
      @Nullable LimitInput returnLimit,
      @Nullable String unitKind,
      @Nullable Integer gridMetres,
      @Nullable String contentArea,
      @Nullable String contentAreaEn,
      boolean active,
      @Nullable Integer expectedRevision) {

    CategoryPlan plan() {
      return new CategoryPlan(
          code,
          standardCode,
          name,
          nameEn,
          filingStandard,
          closingStandard,
          limit.wanted(),
          returnLimit == null ? null : returnLimit.wanted(),
          unitKind,
          gridMetres,
          contentArea == null || contentArea.isBlank()
              ? null
              : new Text(contentArea, contentAreaEn),
          active,
          expectedRevision);
    }
  }

  record UpsertCategoryPayload(@Nullable Category category, List<UserError> userErrors) {}

  private final CategoryReader categories;
  private final CategoryCommands commands;
  private final Payloads payloads;

  CategoryController(CategoryReader categories, CategoryCommands commands, Payloads payloads) {
    this.categories = categories;
    this.commands = commands;
    this.payloads = payloads;
  }

  @QueryMapping
  Flux<Category> categories() {
    return categories.all();
  }

  @QueryMapping
  Mono<Category> category(@Argument String code) {
    return Mono.justOrEmpty(CategoryCode.parse(code)).flatMap(categories::byCode);
  }

  @BatchMapping
  Mono<Map<Category, Category>> parent(List<Category> of) {
    return categories
        .byCodes(
            of.stream().map(category -> category.code().parent()).filter(Objects::nonNull).toList())
        .collectMap(Category::code)
        .map(parents -> {
          Map<Category, Category> found = new HashMap<>();
          for (Category category : of) {
            Category parent = parents.get(category.code().parent());
            if (parent != null) {
              found.put(category, parent);
            }
          }
          return found;
        });
  }

  @BatchMapping
  Mono<Map<Category, List<Category>>> children(List<Category> of) {
    return categories
        .children(of.stream().map(Category::code).filter(CategoryCode::isClass).toList())
        .collectMultimap(child -> child.code().classCode())
        .map(below -> {
          Map<Category, List<Category>> found = new HashMap<>();
          for (Category category : of) {
            found.put(category, List.copyOf(below.getOrDefault(category.code(), List.of())));
          }
          return found;
        });
  }

  @MutationMapping
  Mono<UpsertCategoryPayload> upsertCategory(
      @Argument UpsertCategoryInput input, Actor actor, Locale locale) {
    return commands
        .upsert(input.plan(), actor)
        .map(decision -> payloads.of(decision, locale, UpsertCategoryPayload::new));
  }
}
