package io.sunboard.category.app;

import io.sunboard.audit.AuditEntry;
import io.sunboard.audit.app.AuditTrail;
import io.sunboard.category.Category;
import io.sunboard.category.CategoryCode;
import io.sunboard.category.CategoryPlan;
import io.sunboard.outbox.app.Outbox;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Decision;
import io.sunboard.shared.DomainEvent;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Setting up the catalogue: administrators only. */
@Service
public class CategoryCommands {

  private final CategoryStore store;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  CategoryCommands(CategoryStore store, Outbox outbox, AuditTrail audit, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Creates, changes or retires a category; a plan that changes nothing leaves the revision. */
  @Transactional
  public Mono<Decision<Category>> upsert(CategoryPlan plan, Actor actor) {
    actor.requireAdmin();
    CategoryCode code = CategoryCode.parse(plan.code()).orElse(null);
    return store
        .lockCatalogue()
        .then(Mono.defer(() -> store.context(code, plan.name())))
        .flatMap(context -> carryOut(plan.decide(context), context.present(), actor));
  }

  private Mono<Decision<Category>> carryOut(
      Decision<Category> decision, @Nullable Category before, Actor actor) {
    if (!(decision instanceof Decision.Accepted<Category>(Category category))
        || category.equals(before)) {
      return Mono.just(decision);
    }
    return store
        .save(category)
        .then(outbox.append(actor, happened(category, before)))
        .then(
            audit.record(
                actor,
                AuditEntry.setup(
                    "upsertCategory", "Category", category.code().value(), before, category)))
        .thenReturn(decision);
  }

  private DomainEvent happened(Category category, @Nullable Category before) {
    return new DomainEvent(
        "Category",
        category.code().value(),
        before == null
            ? "CategoryCreated"
            : before.active() && !category.active() ? "CategoryRetired" : "CategoryChanged",
        clock.instant(),
        null,
        Map.of("name", category.name().zh(), "revision", category.revision()));
  }
}
