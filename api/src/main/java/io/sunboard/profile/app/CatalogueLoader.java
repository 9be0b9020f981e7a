package io.sunboard.profile.app;

import static io.sunboard.profile.app.ProfileLoader.loader;

import io.sunboard.category.app.CategoryCommands;
import io.sunboard.category.app.CategoryReader;
import io.sunboard.profile.Catalogue;
import io.sunboard.shared.Actor;
import io.sunboard.shared.Text;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Creates the categories of a city's catalogue that are not there yet. */
@Component
class CatalogueLoader {

  private final ProfileFiles files;
  private final CategoryReader categories;
  private final CategoryCommands commands;

  CatalogueLoader(ProfileFiles files, CategoryReader categories, CategoryCommands commands) {
    this.files = files;
    this.categories = categories;
    this.commands = commands;
  }

  /** How many it created; a category that exists stays as the administrators have made it. */
  Mono<Integer> load(String profile, String catalogue) {
    Actor admin = loader("admin", Set.of());
    Map<String, Text> areas = files.contentAreas(profile).byCategory();
    return categories
        .all()
        .map(category -> category.code().value())
        .collectList()
        .flatMapMany(there ->
            Flux.fromIterable(files.catalogue(catalogue).categories())
                .filter(entry -> !there.contains(entry.code())))
        .concatMap(entry ->
            commands
                .upsert(entry.plan(Catalogue.area(areas, entry.code())), admin)
                .doOnNext(ProfileLoader::done)
                .thenReturn(1))
        .reduce(0, Integer::sum);
  }
}
