package io.sunboard.searchindex;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The indices and aliases that share a prefix, as {@link IndexNames} calls them. */
final class IndexFamily {

  private final IndexNames names;
  private final Calls calls;

  /**
   * What the cluster has of the family at one moment.
   *
   * @param all every index that is called as the family's are
   * @param readers the indices behind the read alias, whatever they are called: one, unless
   *     somebody meddled
   * @param writers the indices behind the write alias, whatever they are called: one more for each
   *     rebuild under way
   */
  record Members(Set<String> all, Set<String> readers, Set<String> writers) {
    Members {
      all = Set.copyOf(all);
      readers = Set.copyOf(readers);
      writers = Set.copyOf(writers);
    }

    boolean isEmpty() {
      return all.isEmpty() && readers.isEmpty() && writers.isEmpty();
    }
  }

  IndexFamily(IndexNames names, Calls calls) {
    this.names = names;
    this.calls = calls;
  }

  /** What the members are worth to this version. */
  IndexState state(Members members) {
    if (members.readers().size() != 1 || !members.writers().containsAll(members.readers())) {
      return IndexState.OUTDATED;
    }
    return names.state(members.readers().iterator().next());
  }

  /** Asks the cluster. */
  Mono<Members> members() {
    return calls
        .call(client ->
            client
                .indices()
                .getAlias(
                    get -> get.index(names.pattern(), names.readAlias()).ignoreUnavailable(true)))
        .map(answer -> {
          Set<String> all = new TreeSet<>();
          Set<String> readers = new TreeSet<>();
          Set<String> writers = new TreeSet<>();
          answer
              .result()
              .forEach((index, aliases) -> {
                if (names.isMember(index)) {
                  all.add(index);
                }
                if (aliases.aliases().containsKey(names.readAlias())) {
                  readers.add(index);
                }
                if (aliases.aliases().containsKey(names.writeAlias())) {
                  writers.add(index);
                }
              });
          return new Members(all, readers, writers);
        });
  }

  /** Creates the index that serves until the first rebuild, with all its aliases in one step. */
  Mono<Void> createFirst() {
    return create(names.first(), List.of(names.readAlias(), names.writeAlias()));
  }

  /** Creates an index that neither searches nor writes know yet. */
  Mono<Void> create(String index) {
    return create(index, List.of(IndexNames.filling(index)));
  }

  private Mono<Void> create(String index, List<String> aliases) {
    return calls
        .call(client ->
            client
                .indices()
                .create(create -> {
                  create.withJson(IndexLayout.json()).index(index);
                  create.aliases(IndexNames.door(index), alias -> alias);
                  aliases.forEach(name -> create.aliases(name, alias -> alias));
                  return create;
                }))
        .then();
  }

  /** True when a creation failed because somebody else's came first. */
  static boolean isAlreadyThere(Throwable error) {
    return Calls.hasStatus(error, 400)
        && error.getCause() instanceof ElasticsearchException e
        && "resource_already_exists_exception".equals(e.error().type());
  }

  /** Lets an index take part in every write from now on. */
  Mono<Void> join(String index) {
    return update(List.of(add(index, names.writeAlias())))
        .flatMap(everywhere ->
            everywhere
                ? Mono.empty()
                : Mono.error(
                    new SearchUnavailableException(
                        "Not every node of the cluster knows the new index yet")));
  }

  /** Makes all that was written to an index findable. */
  Mono<Void> refresh(String index) {
    return calls.call(client -> client.indices().refresh(r -> r.index(index))).then();
  }

  /**
   * How an attempt to swap ended.
   *
   * @param done false when another rebuild came first
   * @param others the indices that stand beside the serving one and serve nobody now
   */
  record Swap(boolean done, Set<String> others) {
    Swap {
      others = Set.copyOf(others);
    }

    static Swap overtaken() {
      return new Swap(false, Set.of());
    }
  }

  /**
   * Makes an index the one that is read and the only one that is written, in one step, if the
   * indices that were read are still read. May be tried again when the answer was lost.
   */
  Mono<Swap> swap(String index, Set<String> readersBefore) {
    return members()
        .flatMap(now -> {
          Set<String> others = new TreeSet<>(now.all());
          others.remove(index);
          if (now.readers().equals(Set.of(index))) {
            return Mono.just(new Swap(true, others));
          }
          if (!now.readers().equals(readersBefore)) {
            return Mono.just(Swap.overtaken());
          }
          return update(swapActions(index, now)).thenReturn(new Swap(true, others));
        })
        .onErrorResume(IndexFamily::isMissing, error -> Mono.just(Swap.overtaken()));
  }

  private List<Action> swapActions(String index, Members now) {
    List<Action> actions = new ArrayList<>();
    actions.add(add(index, names.readAlias()));
    actions.add(add(index, names.writeAlias()));
    // Where the alias must exist the update is a comparison too: all of it fails when it does not.
    actions.add(remove(index, IndexNames.filling(index), true));
    now.readers().forEach(old -> actions.add(remove(old, names.readAlias(), true)));
    now.writers().stream()
        .filter(other -> !other.equals(index))
        .forEach(other -> actions.add(remove(other, names.writeAlias(), false)));
    return actions;
  }

  /**
   * Deletes an index unless it came to serve. A swap whose answer was lost may still be under way:
   * once the mark is gone it cannot happen any more, and if the mark was gone it has happened.
   */
  Mono<Void> deleteUnlessSwapped(String index) {
    return update(List.of(remove(index, IndexNames.filling(index), true)))
        .then(Mono.defer(() -> delete(List.of(index))))
        .onErrorResume(IndexFamily::isMissing, error -> Mono.empty());
  }

  /** Deletes indices; those that are gone already do not matter. */
  Mono<Void> delete(Iterable<String> indices) {
    return Flux.fromIterable(indices)
        .concatMap(index ->
            calls
                .call(client -> client.indices().delete(d -> d.index(index)))
                .then()
                .onErrorResume(IndexMissingException.class, error -> Mono.empty()))
        .then();
  }

  /** True when every node of the cluster knows the change. */
  private Mono<Boolean> update(List<Action> actions) {
    return calls
        .call(client -> client.indices().updateAliases(u -> u.actions(actions)))
        .map(answer -> answer.acknowledged());
  }

  private static Action add(String index, String alias) {
    return Action.of(a -> a.add(add -> add.index(index).alias(alias)));
  }

  private static Action remove(String index, String alias, boolean mustExist) {
    return Action.of(a -> a.remove(r -> r.index(index).alias(alias).mustExist(mustExist)));
  }

  /** True when an index or alias that a request named does not exist. */
  private static boolean isMissing(Throwable error) {
    return error instanceof IndexMissingException || Calls.hasStatus(error, 404);
  }
}
